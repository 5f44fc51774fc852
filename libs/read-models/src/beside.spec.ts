import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseDecider, caseEvents } from '@saksgang/domain';
import { openCase } from '@saksgang/domain/testing';
import {
  createProjectionRunner,
  createStreams,
  eventCodec,
  MemoryKeyRing,
  streamName,
  type EventStore,
  type ProjectionRunner,
} from '@saksgang/event-store';
import {
  createPostgresCheckpoints,
  migrate,
  openPostgresEventStore,
} from '@saksgang/event-store-postgres';
import { instant } from '@saksgang/kernel';
import type pg from 'pg';
import { createPostgresReadModels } from './postgres-read-models.ts';
import { queueProjection } from './queue/queue.projection.ts';
import type { ReadModels } from './read-models.ts';
import { everything, openReadTables } from './testing/read-tables.ts';

const tenant = randomUUID();
const CASES = 300;
/** Milliseconds for some hundred cases to be opened and rebuilt on a busy machine. */
const PATIENCE = 60_000;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let tables: Awaited<ReturnType<typeof openReadTables>>;
let pool: pg.Pool;
let store: EventStore;
let server: ProjectionRunner;
let other: ProjectionRunner;
let readModels: ReadModels;
let cases: ReturnType<typeof openCases>;

function openCases() {
  const codec = eventCodec(caseEvents, new MemoryKeyRing());
  return createStreams({ store, codec, decider: caseDecider });
}

function aRunner(version = 1): ProjectionRunner {
  return createProjectionRunner({
    store,
    checkpoints: createPostgresCheckpoints(pool),
    projections: [{ ...queueProjection(cases), version }],
    log: silent,
    ownershipRetryMs: 20,
  });
}

async function openOne(id: string = randomUUID()): Promise<void> {
  const metadata = {
    actor: randomUUID(),
    tenant,
    commandId: randomUUID(),
    commandFingerprint: 'none',
    correlationId: randomUUID(),
  };
  const now = instant('2026-11-02T08:00:00.000Z');
  const stream = streamName('case', id);
  await cases.handle({ stream, command: openCase(), metadata, now, subject: id });
}

async function openSome(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 50) {
    await Promise.all(Array.from({ length: Math.min(left, 50) }, () => openOne()));
  }
}

async function casesInQueue(): Promise<number> {
  return (await readModels.queue(everything(tenant, { first: 1 }))).totalCount;
}

/** Asks again and again while something is done. @returns every answer, in order */
async function askingDuring(work: Promise<unknown>): Promise<readonly number[]> {
  let isDone = false;
  void work.finally(() => (isDone = true)).catch(() => undefined);
  const asker = async () => {
    const answers: number[] = [];
    while (!isDone) answers.push(await casesInQueue());
    return answers;
  };
  const answers = await Promise.all([asker(), asker(), asker()]);
  await work;
  return answers.flat();
}

beforeAll(async () => {
  tables = await openReadTables();
  pool = tables.pool;
  await migrate(pool);
  store = openPostgresEventStore(pool);
  cases = openCases();
  [server, other] = [aRunner(), aRunner()];
  readModels = createPostgresReadModels(tables.asking, server, async () => null);
  server.start();
  other.start();
  await openSome(CASES);
  await server.waitFor(await store.head(), PATIENCE);
}, PATIENCE);
afterAll(async () => {
  await Promise.all([server.stop(), other.stop()]);
  await store.close();
  await tables.close();
});

/** Puts another text in the place of a case's first event. @returns the text that stood there */
async function alter(id: string, text: string): Promise<string> {
  const { rows } = await pool.query<{ event: string }>(
    'SELECT event FROM store.event WHERE stream = $1 AND revision = 0',
    [`case-${id}`],
  );
  await pool.query('GRANT ALL ON store.event TO CURRENT_USER');
  await pool.query('ALTER TABLE store.event DISABLE TRIGGER event_is_final');
  await pool.query('UPDATE store.event SET event = $2 WHERE stream = $1 AND revision = 0', [
    `case-${id}`,
    text,
  ]);
  await pool.query('ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_is_final');
  return rows[0]?.event ?? '';
}

describe('A case with an event that was altered', () => {
  it(
    'is set aside while the others come, and comes when the event is as it was',
    async () => {
      const before = await casesInQueue();
      await Promise.all([server.stop(), other.stop()]);
      const id = randomUUID();
      await openOne(id);
      const written = await alter(id, '{}');
      await openSome(3);
      server.start();
      expect(await readModels.waitFor(await store.head())).toBe(true);
      expect(await casesInQueue()).toBe(before + 3);
      const { streams } = await server.parked('queue', 10, null);
      expect(streams).toMatchObject([{ stream: `case-${id}`, reason: 'UnreadableEvent:tampered' }]);
      await alter(id, written);
      expect(await server.retry('queue', streamName('case', id))).toBe('Applied');
      expect(await casesInQueue()).toBe(before + 4);
      other.start();
    },
    PATIENCE,
  );
});

describe('While the queue is built anew', () => {
  it(
    'nobody who asks sees one case fewer, and what is written meanwhile comes too',
    async () => {
      const before = await casesInQueue();
      const rebuilding = (async () => {
        await Promise.all([server.rebuild('queue'), openSome(100)]);
        await other.rebuild('queue');
        await other.rollBack('queue');
      })();
      const answers = await askingDuring(rebuilding);
      expect(answers.length).toBeGreaterThan(10);
      expect(Math.min(...answers)).toBeGreaterThanOrEqual(before);
      expect(await readModels.waitFor(await store.head())).toBe(true);
      expect(await casesInQueue()).toBe(before + 100);
    },
    PATIENCE,
  );

  it(
    'a backup that holds the tables delays the swap, and no question',
    async () => {
      const before = await casesInQueue();
      const backup = await pool.connect();
      await backup.query('BEGIN; SELECT count(*) FROM read.queue');
      const rebuilding = server.rebuild('queue');
      let isDone = false;
      void rebuilding.then(() => (isDone = true));
      for (let i = 0; i < 20; i++) {
        expect(await casesInQueue()).toBe(before);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(isDone).toBe(false);
      await backup.query('COMMIT');
      backup.release();
      expect(await rebuilding).toMatchObject({ rows: before, differing: 0 });
    },
    PATIENCE,
  );

  it(
    'rows that were altered behind the program’s back are found and put right',
    async () => {
      await pool.query(`UPDATE read.queue SET status = 'Closed'
        WHERE case_id = (SELECT case_id FROM read.queue LIMIT 1)`);
      expect(await server.rebuild('queue')).toMatchObject({ differing: 2 });
      expect(await server.rebuild('queue')).toMatchObject({ differing: 0 });
    },
    PATIENCE,
  );

  it(
    'a raised version takes over in one moment, whichever of the processes builds it',
    async () => {
      const before = await casesInQueue();
      const [one, two] = [aRunner(2), aRunner(2)];
      const raised = (async () => {
        one.start();
        two.start();
        while ((await one.health())[0]?.live?.version !== 2) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      })();
      const answers = await askingDuring(raised);
      expect(Math.min(...answers)).toBe(before);
      await Promise.all([one.stop(), two.stop()]);
    },
    PATIENCE,
  );
});
