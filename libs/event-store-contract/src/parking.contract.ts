import { describe, expect, it } from '@jest/globals';
import type { Projection } from '@saksgang/event-store';
import { aStream } from './builders.ts';
import { projectionsOf, type OpenProjections } from './projections.ts';

/** What becomes of a stream that a projection cannot apply. */
export function parkingContract<Tx>(name: string, open: OpenProjections<Tx>): void {
  describe(`A stream that cannot be applied, on ${name}`, () => {
    const specs = projectionsOf(open);

    /** A projection that cannot apply some events, as long as they are in the set. */
    function failingAt(bad: ReadonlySet<string>): Projection<Tx> {
      const healthy = specs.aProjection();
      return {
        ...healthy,
        async apply(events, generation, tx) {
          await healthy.apply(events, generation, tx);
          if (events.some(({ eventId }) => bad.has(eventId))) throw new TypeError('a secret');
        },
      };
    }

    /** A case whose second event cannot be applied, between two that can. */
    async function aBrokenCase() {
      const stream = aStream();
      const [first = ''] = await specs.append(1, stream);
      const others = await specs.append(2);
      const [second = '', third = ''] = await specs.append(2, stream);
      return { stream, ids: [first, second, third] as const, others };
    }

    async function parkedOf(projection: Projection<Tx>) {
      const runner = await specs.started(projection);
      const { streams } = await runner.parked(projection.name, 10, null);
      return { runner, streams };
    }

    it('is parked with the first event it fails at, and the others go on', async () => {
      const { stream, ids, others } = await aBrokenCase();
      const bad = new Set([ids[1]]);
      const { runner, streams } = await parkedOf(failingAt(bad));
      expect(streams).toEqual([
        expect.objectContaining({
          stream,
          revision: 1,
          eventId: ids[1],
          type: 'NoteWritten',
          reason: 'TypeError',
          attempts: 1,
          waiting: 2,
        }),
      ]);
      const rows = await specs.rows();
      expect(rows).toEqual(expect.arrayContaining([ids[0], ...others]));
      expect(rows).not.toContain(ids[1]);
      expect(rows).not.toContain(ids[2]);
      expect((await runner.health())[0]?.parked).toBe(1);
      expect(JSON.stringify(streams, (_, value: unknown) => String(value))).not.toContain('secret');
      expect(specs.logged()).not.toContain('secret');
    });

    it('keeps what comes later waiting, and counts it, whoever runs the projection', async () => {
      const { stream, ids } = await aBrokenCase();
      const bad = new Set([ids[1]]);
      const projection = failingAt(bad);
      const { runner } = await parkedOf(projection);
      await runner.stop();
      const later = await specs.append(3, stream);
      const { streams } = await parkedOf(projection);
      expect(streams.map(({ waiting }) => waiting)).toEqual([5]);
      expect(await specs.rows()).not.toEqual(expect.arrayContaining([later[0]]));
    });

    it('is applied whole and in order when it is tried again and the cause has gone', async () => {
      const { stream, ids } = await aBrokenCase();
      const bad = new Set([ids[1]]);
      const projection = failingAt(bad);
      const { runner } = await parkedOf(projection);
      expect(await runner.retry(projection.name, stream)).toBe('StillFailing');
      const stillParked = await runner.parked(projection.name, 10, null);
      expect(stillParked.streams.map(({ attempts }) => attempts)).toEqual([2]);
      bad.clear();
      expect(await runner.retry(projection.name, stream)).toBe('Applied');
      expect(await runner.retry(projection.name, stream)).toBe('NotParked');
      await specs.append(1, stream);
      await specs.caughtUp(runner);
      expect(await specs.rows()).toEqual((await specs.feed()).toSorted());
    });

    it('goes on with what comes later when what waits is given up', async () => {
      const { stream, ids } = await aBrokenCase();
      const projection = failingAt(new Set([ids[1]]));
      const { runner } = await parkedOf(projection);
      expect(await runner.skip(projection.name, stream, 'user-1')).toBe('Skipped');
      expect(await runner.skip(projection.name, stream, 'user-1')).toBe('NotParked');
      const later = await specs.append(1, stream);
      await specs.caughtUp(runner);
      expect(await specs.rows()).toEqual(expect.arrayContaining([ids[0], later[0]]));
      expect(await specs.rows()).not.toContain(ids[2]);
      expect((await runner.health())[0]?.parked).toBe(0);
    });

    it('is found page by page, in the order the events stand in', async () => {
      const cases = [await aBrokenCase(), await aBrokenCase(), await aBrokenCase()];
      const projection = failingAt(new Set(cases.map(({ ids }) => ids[1])));
      const { runner } = await parkedOf(projection);
      const first = await runner.parked(projection.name, 2, null);
      expect(first).toMatchObject({ totalCount: 3, hasNextPage: true });
      const rest = await runner.parked(projection.name, 2, first.streams[1]?.position ?? null);
      expect(rest).toMatchObject({ totalCount: 3, hasNextPage: false });
      const found = [...first.streams, ...rest.streams].map(({ stream }) => stream);
      expect(found).toEqual(cases.map(({ stream }) => stream));
    });

    it('is parked alike when an event of it cannot even be read, and the feed goes on', async () => {
      const stream = aStream();
      await specs.append(1, stream);
      await specs.opened().appendUnreadable(stream);
      const others = await specs.append(2);
      const { streams } = await parkedOf(specs.aProjection());
      expect(streams).toEqual([
        expect.objectContaining({ stream, revision: 1, type: null, waiting: 1 }),
      ]);
      expect(streams[0]?.reason).toMatch(/^UnreadableEvent:/);
      expect(await specs.rows()).toEqual(expect.arrayContaining([...others]));
    });
  });
}
