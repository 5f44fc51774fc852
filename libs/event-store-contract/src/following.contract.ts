import { describe, expect, it } from '@jest/globals';
import { aStream } from './builders.ts';
import { LONG, projectionsOf, until, type OpenProjections } from './projections.ts';

/** How projections follow the feed: everything, once, whoever runs them. */
export function followingContract<Tx>(name: string, open: OpenProjections<Tx>): void {
  describe(`Projections on ${name}`, () => {
    const specs = projectionsOf(open);
    const allCases = async () => (await specs.feed()).toSorted();

    it('apply what there is and what comes, of their categories, once', async () => {
      await specs.append(3);
      await specs.append(2, aStream('person'));
      const runner = await specs.started(specs.aProjection());
      await specs.append(1);
      await specs.caughtUp(runner);
      expect(await specs.rows()).toEqual(await allCases());
    });

    it('go on from their checkpoint after a stop', async () => {
      const projection = specs.aProjection();
      const first = await specs.started(projection);
      await first.stop();
      await specs.append(2);
      await specs.started(projection);
      expect(await specs.rows()).toEqual(await allCases());
    });

    it('are moved by one owner at a time, however many processes run them', async () => {
      const projection = specs.aProjection();
      const processes = [1, 2, 3].map(() => specs.aRunner(projection));
      for (const runner of processes) runner.start();
      for (let i = 0; i < 10; i++) await specs.append(1);
      for (const runner of processes) await specs.caughtUp(runner);
      expect(await specs.rows()).toEqual(await allCases());
    });

    it('are taken over when their owner stops', async () => {
      const projection = specs.aProjection();
      const first = await specs.started(projection);
      const second = await specs.started(projection);
      await first.stop();
      await specs.append(2);
      await specs.caughtUp(second);
      expect(await specs.rows()).toEqual(await allCases());
    });

    it('wait no longer than they are told', async () => {
      const runner = specs.aRunner(specs.aProjection());
      await specs.append(1);
      expect(await runner.waitFor(await specs.opened().store.head(), 20)).toBe(false);
    });

    it('try again when it was the moment’s fault, and park nothing', async () => {
      const healthy = specs.aProjection();
      let failures = 1;
      const runner = await specs.started({
        ...healthy,
        async apply(events, generation, tx) {
          await healthy.apply(events, generation, tx);
          if (failures-- > 0) throw new Error('a secret from the event');
        },
      });
      expect(await specs.rows()).toEqual(await allCases());
      expect(specs.logged()).toContain('"attempts":1');
      expect(specs.logged()).not.toContain('secret');
      expect(runner.status()[0]?.failing).toBeNull();
      expect((await runner.health())[0]?.parked).toBe(0);
    });

    it(
      'tell how far behind they are, in seconds since what they lack was recorded',
      async () => {
        const runner = await specs.started(specs.aProjection());
        const [upToDate] = await runner.health();
        expect(upToDate).toMatchObject({ lagSeconds: 0, parked: 0, building: null });
        expect(upToDate?.live?.position).toBe(upToDate?.head);
        await runner.stop();
        await specs.append(1);
        const [behind] = await runner.health();
        expect(behind?.lagSeconds).toBeGreaterThan(0);
        expect(behind?.live?.position).toBeLessThan(behind?.head ?? 0n);
      },
      LONG,
    );

    it('say where they are while they run', async () => {
      const runner = await specs.started(specs.aProjection());
      await until(() => runner.status()[0]?.position !== null);
      expect(runner.status()[0]?.position).toBe(await specs.opened().store.head());
    });
  });
}
