import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createProjectionRunner,
  START,
  type CheckpointStore,
  type EventStore,
  type Log,
  type Projection,
  type ProjectionRunner,
} from '@saksgang/event-store';
import { aStream, someEvents } from './builders.ts';

/** A table of event ids that lives in the same transactions as the checkpoints. */
export interface IdTable<Tx> {
  insert(ids: readonly string[], tx: Tx): Promise<void>;
  clear(tx: Tx): Promise<void>;
  all(): Promise<readonly string[]>;
}

export type OpenProjections<Tx> = () => Promise<{
  readonly store: EventStore;
  readonly checkpoints: CheckpointStore<Tx>;
  readonly table: IdTable<Tx>;
  close(): Promise<void>;
}>;

const LONG = 10_000;

/** How projections follow the feed, on this engine. */
export function projectionRunnerContract<Tx>(name: string, open: OpenProjections<Tx>): void {
  describe(`Projections on ${name}`, () => {
    let opened: Awaited<ReturnType<OpenProjections<Tx>>>;
    let runners: ProjectionRunner[];
    let logged: object[];
    let projections = 0;

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    beforeEach(async () => {
      runners = [];
      logged = [];
      await inTransaction(opened.checkpoints, (tx) => opened.table.clear(tx));
    });
    afterEach(async () => {
      await Promise.all(runners.map((runner) => runner.stop()));
    });

    const note = (fields: object) => void logged.push(fields);
    const log: Log = { info: note, warn: note, error: note };

    function aProjection(overrides: Partial<Projection<Tx>> = {}): Projection<Tx> {
      projections += 1;
      return {
        name: `ids-${projections}`,
        version: 1,
        categories: ['case'],
        apply: (events, tx) =>
          opened.table.insert(
            events.map(({ eventId }) => eventId),
            tx,
          ),
        reset: (tx) => opened.table.clear(tx),
        ...overrides,
      };
    }

    function aRunner(projection: Projection<Tx>): ProjectionRunner {
      const { store, checkpoints } = opened;
      const runner = createProjectionRunner({
        store,
        checkpoints,
        projections: [projection],
        log,
        ownershipRetryMs: 10,
      });
      runners.push(runner);
      return runner;
    }

    async function appendSome(count: number, category = 'case'): Promise<readonly string[]> {
      const events = someEvents(count);
      await opened.store.append([{ stream: aStream(category), expected: 'noStream', events }]);
      return events.map(({ eventId }) => eventId);
    }

    async function inOrder(): Promise<readonly string[]> {
      const { events } = await opened.store.readAll({
        after: START,
        filter: { categories: ['case'] },
        limit: 10_000,
      });
      return events.map(({ eventId }) => eventId);
    }

    const allCases = async () => (await inOrder()).toSorted();

    const rows = async () => (await opened.table.all()).toSorted();

    it('applies what there is and what comes, of its categories, once', async () => {
      await appendSome(3);
      await appendSome(2, 'person');
      const runner = aRunner(aProjection());
      runner.start();
      await appendSome(1);
      expect(await runner.waitFor(await opened.store.head(), LONG)).toBe(true);
      expect(await rows()).toEqual(await allCases());
    });

    it('goes on from its checkpoint after a stop', async () => {
      const projection = aProjection();
      const first = aRunner(projection);
      first.start();
      await first.waitFor(await opened.store.head(), LONG);
      await first.stop();
      await appendSome(2);
      const second = aRunner(projection);
      second.start();
      expect(await second.waitFor(await opened.store.head(), LONG)).toBe(true);
      expect(await rows()).toEqual(await allCases());
    });

    it('is moved by one owner at a time, however many processes run it', async () => {
      const projection = aProjection();
      const processes = [1, 2, 3].map(() => aRunner(projection));
      for (const runner of processes) runner.start();
      for (let i = 0; i < 10; i++) await appendSome(1);
      const head = await opened.store.head();
      const done = await Promise.all(processes.map((runner) => runner.waitFor(head, LONG)));
      expect(done).toEqual([true, true, true]);
      expect(await rows()).toEqual(await allCases());
    });

    it('is taken over when its owner stops', async () => {
      const projection = aProjection();
      const [first, second] = [aRunner(projection), aRunner(projection)];
      first.start();
      await first.waitFor(await opened.store.head(), LONG);
      second.start();
      await first.stop();
      await appendSome(2);
      expect(await second.waitFor(await opened.store.head(), LONG)).toBe(true);
      expect(await rows()).toEqual(await allCases());
    });

    it('waits no longer than it is told', async () => {
      const runner = aRunner(aProjection());
      await appendSome(1);
      expect(await runner.waitFor(await opened.store.head(), 20)).toBe(false);
    });

    it('stands still before an event it cannot apply, says which, and goes on when it can', async () => {
      await appendSome(2);
      const [bad] = await appendSome(1);
      await appendSome(2);
      let isBroken = true;
      const healthy = aProjection();
      const runner = aRunner(
        aProjection({
          async apply(events, tx) {
            await healthy.apply(events, tx);
            if (isBroken && events.some(({ eventId }) => eventId === bad)) {
              throw new Error('a secret from the event');
            }
          },
        }),
      );
      runner.start();
      await until(() => (runner.status()[0]?.failing?.attempts ?? 0) >= 2);
      expect(runner.status()[0]?.failing).toMatchObject({ eventId: bad, revision: 0 });
      const feed = await inOrder();
      expect(await rows()).toEqual(feed.slice(0, feed.indexOf(bad ?? '')).toSorted());
      expect(JSON.stringify(logged)).not.toContain('secret');
      isBroken = false;
      expect(await runner.waitFor(await opened.store.head(), LONG)).toBe(true);
      expect(runner.status()[0]?.failing).toBeNull();
      expect(await rows()).toEqual(await allCases());
    });

    it('is rebuilt from the beginning, telling how far it is, to the very same rows', async () => {
      await appendSome(3);
      const projection = aProjection();
      const runner = aRunner(projection);
      runner.start();
      await runner.waitFor(await opened.store.head(), LONG);
      const before = await rows();
      const progress: (readonly [bigint, bigint])[] = [];
      await runner.rebuild(projection.name, (done, head) => progress.push([done, head]));
      const head = await opened.store.head();
      expect(progress.at(-1)).toEqual([head, head]);
      expect(await rows()).toEqual(before);
      await appendSome(1);
      expect(await runner.waitFor(await opened.store.head(), LONG)).toBe(true);
      expect(await rows()).toEqual(await allCases());
    });

    it('starts over on empty tables when its version is raised', async () => {
      const projection = aProjection();
      const old = aRunner(projection);
      old.start();
      await old.waitFor(await opened.store.head(), LONG);
      await old.stop();
      const raised = aRunner({ ...projection, version: 2 });
      raised.start();
      expect(await raised.waitFor(await opened.store.head(), LONG)).toBe(true);
      expect(await rows()).toEqual(await allCases());
    });
  });

  describe(`Checkpoints on ${name}`, () => {
    let opened: Awaited<ReturnType<OpenProjections<Tx>>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    const projection = { name: 'checked', version: 1 };
    const nothing = () => Promise.resolve();

    it('begin at the start and move only from where they stand', async () => {
      const { checkpoints } = opened;
      expect(await checkpoints.read('checked', 1)).toBe(START);
      expect(await checkpoints.advance(projection, at(0), at(5), nothing)).toBe(true);
      expect(await checkpoints.advance(projection, at(0), at(7), nothing)).toBe(false);
      expect(await checkpoints.advance(projection, at(4), at(7), nothing)).toBe(false);
      expect(await checkpoints.read('checked', 1)).toBe(5n);
      expect(await checkpoints.read('checked', 2)).toBe(START);
    });

    it('stay where they are, with nothing written, when the work fails', async () => {
      const { checkpoints, table } = opened;
      const failing = checkpoints.advance(projection, at(5), at(6), async (tx) => {
        await table.insert(['half'], tx);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await checkpoints.read('checked', 1)).toBe(5n);
      expect(await table.all()).toEqual([]);
    });

    it('do nothing of the work when somebody else has moved on', async () => {
      const { checkpoints, table } = opened;
      await checkpoints.advance(projection, at(1), at(9), (tx) => table.insert(['late'], tx));
      expect(await table.all()).toEqual([]);
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

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function inTransaction<Tx>(
  checkpoints: CheckpointStore<Tx>,
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  await checkpoints.advance({ name: 'setup', version: 1 }, START, START, work);
}
