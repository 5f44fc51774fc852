import { describe, expect, it } from '@jest/globals';
import type { Projection, RebuildRefused } from '@saksgang/event-store';
import { aStream } from './builders.ts';
import { projectionsOf, until, type OpenProjections } from './projections.ts';

/** How tables are made anew while the old ones answer. */
export function rebuildingContract<Tx>(name: string, open: OpenProjections<Tx>): void {
  describe.each([
    ['event by event', false],
    ['stream by stream', true],
  ])(`Rebuilding %s on ${name}`, (_, needsNewestOnly) => {
    const specs = projectionsOf(open);

    /** Of each stream its newest event: applied again, it is the same row. */
    function aProjection(overrides: Partial<Projection<Tx>> = {}): Projection<Tx> {
      if (!needsNewestOnly) return specs.aProjection(overrides);
      return specs.aProjection({
        needsNewestOnly,
        async apply(events, generation, tx) {
          const streams = [...new Set(events.map(({ stream }) => stream))];
          await specs.opened().table.insert(streams, generation, tx);
        },
        ...overrides,
      });
    }

    const expected = async () => {
      if (!needsNewestOnly) return (await specs.feed()).toSorted();
      return streams.toSorted();
    };
    const streams: string[] = [];
    async function aCase(events: number) {
      const stream = aStream();
      streams.push(stream);
      await specs.append(events, stream);
      return stream;
    }
    const rows = async () => [...new Set(await specs.rows())];

    it('comes to the very same rows, tells how far it is, and then goes on', async () => {
      await aCase(3);
      await aCase(2);
      const projection = aProjection();
      const runner = await specs.started(projection);
      const progress: (readonly [bigint, bigint])[] = [];
      const rebuilt = await runner.rebuild(projection.name, (done, target) =>
        progress.push([done, target]),
      );
      const head = await specs.opened().store.head();
      expect(progress.at(-1)).toEqual([head, head]);
      expect(rebuilt).toMatchObject({ generation: 2, differing: 0 });
      await aCase(1);
      await specs.caughtUp(runner);
      expect(await rows()).toEqual(await expected());
    });

    it('needs nobody to stop: another process follows the new tables by itself', async () => {
      const projection = aProjection();
      const server = await specs.started(projection);
      const { generation } = await specs.aRunner(projection).rebuild(projection.name);
      await aCase(1);
      await specs.caughtUp(server);
      expect((await server.health())[0]?.live?.generation).toBe(generation);
      expect(await rows()).toEqual(await expected());
    });

    it('answers from the old tables until the new ones are whole', async () => {
      await aCase(4);
      const projection = aProjection();
      const runner = await specs.started(projection);
      const before = await rows();
      const during: (readonly string[])[] = [];
      await runner.rebuild(projection.name, () => void rows().then((seen) => during.push(seen)));
      await until(() => during.length > 0);
      for (const seen of during) expect(seen).toEqual(before);
    });

    it('keeps the old tables up to date, to go back to at any time', async () => {
      const projection = aProjection();
      const runner = await specs.started(projection);
      await runner.rebuild(projection.name);
      await aCase(2);
      const shown = await runner.rollBack(projection.name);
      expect(shown.generation).toBe(1);
      await specs.caughtUp(runner);
      expect(await rows()).toEqual(await expected());
      expect((await runner.rollBack(projection.name)).generation).toBe(2);
      await specs.caughtUp(runner);
      expect(await rows()).toEqual(await expected());
    });

    it('has no way back when there was no rebuild', async () => {
      const projection = aProjection();
      const runner = await specs.started(projection);
      await expect(runner.rollBack(projection.name)).rejects.toMatchObject({
        name: 'RollbackRefused',
        reason: 'NothingKept',
      });
    });

    it('keeps two sets of tables and no more', async () => {
      const projection = aProjection();
      const runner = await specs.started(projection);
      for (let i = 0; i < 3; i++) await runner.rebuild(projection.name);
      const { checkpoints } = specs.opened();
      const kept = await checkpoints.generations([projection.name]);
      expect(kept.map(({ generation, state }) => [generation, state])).toEqual([
        [3, 'retired'],
        [4, 'live'],
      ]);
    });

    it('runs once at a time', async () => {
      const projection = aProjection();
      const [one, other] = [specs.aRunner(projection), await specs.started(projection)];
      const results = await Promise.allSettled([
        one.rebuild(projection.name),
        other.rebuild(projection.name),
      ]);
      const refused = results.flatMap((result) =>
        result.status === 'rejected' ? [(result.reason as RebuildRefused).reason] : [],
      );
      expect(refused).toEqual(['AlreadyRunning']);
    });

    it('begins anew after one that was broken off, which nobody ever saw', async () => {
      await aCase(2);
      const projection = aProjection();
      const runner = await specs.started(projection);
      const before = await rows();
      const broken = specs.aRunner({
        ...projection,
        apply: () => Promise.reject(new Error('the process ends here')),
      });
      await expect(broken.rebuild(projection.name)).rejects.toThrow();
      expect(await rows()).toEqual(before);
      await runner.rebuild(projection.name);
      expect(await rows()).toEqual(before);
    });

    it('refuses to show tables that lack a stream which the old ones have', async () => {
      await aCase(2);
      const bad = streams.at(-1);
      const projection = aProjection();
      const runner = await specs.started(projection);
      const worse = specs.aRunner({
        ...projection,
        async apply(events, generation, tx) {
          if (events.some(({ stream }) => stream === bad)) throw new TypeError('new and wrong');
          await projection.apply(events, generation, tx);
        },
      });
      await expect(worse.rebuild(projection.name)).rejects.toMatchObject({ reason: 'MoreParked' });
      expect((await runner.health())[0]).toMatchObject({
        live: { generation: 1 },
        building: null,
      });
    });

    it('is done by itself when the version is raised, beside the old tables', async () => {
      await aCase(2);
      const projection = aProjection();
      const old = await specs.started(projection);
      const raised = specs.aRunner({ ...projection, version: 2 });
      raised.start();
      await until(async () => (await raised.health())[0]?.live?.version === 2);
      await aCase(1);
      await specs.caughtUp(raised);
      expect(await rows()).toEqual(await expected());
      expect((await old.health())[0]?.previous).toMatchObject({ version: 1 });
      await expect(raised.rollBack(projection.name)).rejects.toMatchObject({
        reason: 'OtherVersion',
      });
      expect((await old.rollBack(projection.name)).version).toBe(1);
    });

    it('parks what cannot be read, as following does', async () => {
      const stream = await aCase(2);
      await specs.opened().appendUnreadable(stream);
      await specs.append(1, stream);
      const projection = aProjection();
      const runner = await specs.started(projection);
      await runner.rebuild(projection.name);
      const { streams: parked } = await runner.parked(projection.name, 10, null);
      expect(parked).toEqual([expect.objectContaining({ stream, revision: 2, type: null })]);
    });
  });
}
