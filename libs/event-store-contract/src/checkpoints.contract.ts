import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START, type Generation } from '@saksgang/event-store';
import { instant } from '@saksgang/kernel';
import type { OpenProjections } from './projections.ts';

/** Where projections keep their place. */
export function checkpointsContract<Tx>(name: string, open: OpenProjections<Tx>): void {
  describe(`Checkpoints on ${name}`, () => {
    let opened: Awaited<ReturnType<OpenProjections<Tx>>>;
    const key: Generation = {
      projection: 'checked',
      generation: 1,
      version: 1,
      state: 'live',
      position: START,
      target: START,
      since: instant('2026-01-05T08:00:00.000Z'),
    };
    const nothing = () => Promise.resolve();

    beforeAll(async () => {
      opened = await open();
      await opened.checkpoints.change('checked', async (tx, ledger) => {
        await opened.table.create(1, tx);
        await opened.table.show(1, tx);
        await ledger.put(key);
      });
    });
    afterAll(async () => {
      await opened.store.close();
      await opened.close();
    });

    const positions = async () =>
      (await opened.checkpoints.generations(['checked'])).map(({ position }) => position);

    it('move only from where they stand, and only where there are tables', async () => {
      const { checkpoints } = opened;
      expect(await checkpoints.generations(['checked', 'unknown'])).toEqual([key]);
      expect(await checkpoints.advance(key, at(0), at(5), nothing)).toBe(true);
      expect(await checkpoints.advance(key, at(0), at(7), nothing)).toBe(false);
      expect(await checkpoints.advance(key, at(4), at(7), nothing)).toBe(false);
      expect(await checkpoints.advance({ ...key, generation: 2 }, at(0), at(7), nothing)).toBe(
        false,
      );
      expect(await positions()).toEqual([5n]);
    });

    it('stay where they are, with nothing written, when the work fails', async () => {
      const { checkpoints, table } = opened;
      const failing = checkpoints.advance(key, at(5), at(6), async (tx) => {
        await table.insert(['half'], 1, tx);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await positions()).toEqual([5n]);
      expect(await table.all()).toEqual([]);
    });

    it('do nothing of the work when somebody else has moved on', async () => {
      const { checkpoints, table } = opened;
      await checkpoints.advance(key, at(1), at(9), (tx) => table.insert(['late'], 1, tx));
      expect(await table.all()).toEqual([]);
    });

    it('undo an attempt that fails, and keep what was written around it', async () => {
      const { checkpoints, table } = opened;
      await checkpoints.write(async (tx) => {
        await table.insert(['before'], 1, tx);
        const failure = await checkpoints.attempt(tx, async () => {
          await table.insert(['attempted'], 1, tx);
          throw new RangeError('no');
        });
        expect(failure?.error).toBeInstanceOf(RangeError);
        await table.insert(['after'], 1, tx);
      });
      expect((await table.all()).toSorted()).toEqual(['after', 'before']);
    });

    it('have one owner at a time', async () => {
      const first = await opened.checkpoints.own('checked');
      expect(await opened.checkpoints.own('checked')).toBeNull();
      const other = await opened.checkpoints.own('another');
      await first?.release();
      const second = await opened.checkpoints.own('checked');
      expect([first, other, second].every((one) => one !== null)).toBe(true);
      await second?.release();
      await other?.release();
    });
  });
}

function at(position: number): typeof START {
  return BigInt(position) as typeof START;
}
