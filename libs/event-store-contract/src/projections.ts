import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import {
  createProjectionRunner,
  START,
  type CheckpointStore,
  type EventStore,
  type Log,
  type Projection,
  type ProjectionRunner,
  type StreamName,
} from '@saksgang/event-store';
import { aStream, someEvents } from './builders.ts';
import type { IdTable } from './id-table.ts';

export type OpenProjections<Tx> = () => Promise<{
  readonly store: EventStore;
  readonly checkpoints: CheckpointStore<Tx>;
  readonly table: IdTable<Tx>;
  /** Puts one event at the end of the stream that nobody can read. */
  appendUnreadable(stream: StreamName): Promise<void>;
  close(): Promise<void>;
}>;

/** Milliseconds that nothing here takes. */
export const LONG = 10_000;

/** What specs of projections share: a store, a table of the ids that were applied, runners that are stopped. */
export function projectionsOf<Tx>(open: OpenProjections<Tx>) {
  let opened: Awaited<ReturnType<OpenProjections<Tx>>>;
  let runners: ProjectionRunner[] = [];
  let logged: object[] = [];
  let projections = 0;

  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened.store.close();
    await opened.close();
  });
  beforeEach(() => {
    runners = [];
    logged = [];
  });
  afterEach(async () => {
    await Promise.all(runners.map((runner) => runner.stop()));
  });

  const note = (fields: object) => void logged.push(fields);
  const log: Log = { info: note, warn: note, error: note };

  /** The ids of all events of cases, in the feed's order. */
  async function feed(): Promise<readonly string[]> {
    const filter = { categories: ['case'] };
    const ids: string[] = [];
    for (let after = START; ;) {
      const page = await opened.store.readAll({ after, filter, limit: 10_000 });
      ids.push(...page.events.map(({ eventId }) => eventId));
      if (page.next === after) return ids;
      after = page.next;
    }
  }

  return {
    opened: () => opened,
    logged: () => JSON.stringify(logged),
    feed,
    rows: async () => (await opened.table.all()).toSorted(),

    /** Keeps the id of every event of a case; nobody has run it yet. */
    aProjection(overrides: Partial<Projection<Tx>> = {}): Projection<Tx> {
      projections += 1;
      return {
        name: `ids-${projections}`,
        version: 1,
        categories: ['case'],
        needsNewestOnly: false,
        tables: opened.table,
        apply: (events, generation, tx) =>
          opened.table.insert(
            events.map(({ eventId }) => eventId),
            generation,
            tx,
          ),
        ...overrides,
      };
    },

    /** One process that runs the projection. */
    aRunner(projection: Projection<Tx>): ProjectionRunner {
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
    },

    async started(projection: Projection<Tx>): Promise<ProjectionRunner> {
      const runner = this.aRunner(projection);
      runner.start();
      await this.caughtUp(runner);
      return runner;
    },

    /** @returns the ids of the new events */
    async append(count: number, stream = aStream()): Promise<readonly string[]> {
      const events = someEvents(count);
      await opened.store.append([{ stream, expected: 'any', events }]);
      return events.map(({ eventId }) => eventId);
    },

    async caughtUp(runner: ProjectionRunner): Promise<void> {
      expect(await runner.waitFor(await opened.store.head(), LONG)).toBe(true);
    },
  };
}

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}
