import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  caseDecider,
  caseEvents,
  personDecider,
  personEvents,
  type CaseCommand,
  type PersonCommand,
} from '@saksgang/domain';
import { gradeAddress, openCase, receiveConcern, registerPerson } from '@saksgang/domain/testing';
import { anyCommand } from '@saksgang/domain/testing/any-command';
import {
  createProjectionRunner,
  createStreams,
  eventCodec,
  MemoryKeyRing,
  START,
  streamName,
  type EventStore,
  type ProjectionRunner,
  type Streams,
} from '@saksgang/event-store';
import { openMemoryEventStore } from '@saksgang/event-store-memory';
import { createPostgresCheckpoints, migrate } from '@saksgang/event-store-postgres';
import { instant } from '@saksgang/kernel';
import fc from 'fast-check';
import type pg from 'pg';
import { emergencyProjection } from './access/emergency.projection.ts';
import { personProjection } from './person/person.projection.ts';
import { queueProjection } from './queue/queue.projection.ts';
import { summarise } from './queue/summarise.ts';
import { openReadTables } from './testing/read-tables.ts';

const tenant = randomUUID();
const now = instant('2026-11-02T08:00:00.000Z');
/** Milliseconds for whole histories to be written, projected and made anew on a busy machine. */
const PATIENCE = 60_000;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let tables: Awaited<ReturnType<typeof openReadTables>>;
let pool: pg.Pool;
let store: EventStore;
let runner: ProjectionRunner;

const keys = new MemoryKeyRing();
function openStreams() {
  return {
    cases: createStreams({ store, codec: eventCodec(caseEvents, keys), decider: caseDecider }),
    persons: createStreams({
      store,
      codec: eventCodec(personEvents, keys),
      decider: personDecider,
    }),
  };
}
let streams: ReturnType<typeof openStreams>;

function projections() {
  const { cases, persons } = streams;
  return [queueProjection(cases), personProjection(persons), emergencyProjection(cases)];
}

beforeAll(async () => {
  tables = await openReadTables();
  pool = tables.pool;
  await migrate(pool);
  store = openMemoryEventStore();
  streams = openStreams();
  runner = createProjectionRunner({
    store,
    checkpoints: createPostgresCheckpoints(pool),
    projections: projections(),
    log: silent,
  });
  runner.start();
});
afterAll(async () => {
  await runner.stop();
  await store.close();
  await tables.close();
});

async function carryOut<Command>(
  category: 'case' | 'person',
  id: string,
  command: Command,
  on: Pick<Streams<Command, unknown, never, unknown>, 'handle'>,
): Promise<void> {
  const metadata = {
    actor: randomUUID(),
    tenant,
    commandId: randomUUID(),
    commandFingerprint: 'none',
    correlationId: randomUUID(),
  };
  await on.handle({ stream: streamName(category, id), command, metadata, now, subject: id });
}

async function contents(): Promise<unknown> {
  expect(await runner.waitFor(await store.head(), PATIENCE)).toBe(true);
  const queue = await pool.query('SELECT * FROM read.queue ORDER BY case_id');
  const person = await pool.query('SELECT * FROM read.person ORDER BY person_id');
  const emergency = await pool.query('SELECT * FROM read.emergency ORDER BY case_id');
  return { queue: queue.rows, person: person.rows, emergency: emergency.rows };
}

const someCommands = fc.array(fc.record({ of: fc.nat(2), command: anyCommand }), { maxLength: 40 });

/** Three cases side by side; each is opened, and then anything may happen to it. */
async function live(steps: readonly { readonly of: number; readonly command: CaseCommand }[]) {
  const caseIds = [randomUUID(), randomUUID(), randomUUID()];
  for (const caseId of caseIds) await carryOut('case', caseId, openCase(), streams.cases);
  for (const caseId of caseIds) await carryOut('case', caseId, receiveConcern(), streams.cases);
  for (const { of, command } of steps) {
    await carryOut('case', caseIds[of] ?? '', command, streams.cases);
  }
  return caseIds;
}

async function registered(...commands: readonly PersonCommand[]): Promise<string> {
  const personId = randomUUID();
  for (const command of commands) await carryOut('person', personId, command, streams.persons);
  return personId;
}

describe('The read tables', () => {
  it(
    'say of each case what its fold says, whatever has happened to it',
    async () => {
      const property = fc.asyncProperty(someCommands, async (steps) => {
        const caseIds = await live(steps);
        await contents();
        for (const id of caseIds) {
          const { state, revision } = await streams.cases.load(streamName('case', id));
          const expected = summarise(state, { tenant, id, revision: revision ?? -1 });
          const { rows } = await pool.query<{ row: unknown }>(
            'SELECT to_jsonb(q) AS row FROM read.queue q WHERE case_id = $1',
            [id],
          );
          expect(rows.map(({ row }) => row)).toEqual(expected);
        }
      });
      await fc.assert(property, { numRuns: 15 });
    },
    PATIENCE,
  );

  it(
    'are the same when they are made anew from the events',
    async () => {
      await registered(registerPerson(), gradeAddress({ grading: 'StrictlyConfidential' }));
      const property = fc.asyncProperty(someCommands, async (steps) => {
        await live(steps);
        const before = await contents();
        for (const { name } of runner.status()) {
          expect(await runner.rebuild(name)).toMatchObject({ differing: 0 });
        }
        expect(await contents()).toEqual(before);
      });
      await fc.assert(property, { numRuns: 10 });
    },
    PATIENCE,
  );

  it('are the same when every event comes twice', async () => {
    await live([]);
    await registered(registerPerson());
    const before = await contents();
    const tx = await pool.connect();
    for (const projection of projections()) {
      const { categories } = projection;
      const filter = { categories };
      const { events } = await store.readAll({ after: START, filter, limit: 10_000 });
      const live = (await runner.health()).find(({ name }) => name === projection.name)?.live;
      await projection.apply(events, live?.generation ?? 0, tx);
    }
    tx.release();
    expect(await contents()).toEqual(before);
  });

  it('forget the name of a person whose address becomes strictly confidential («kode 6»)', async () => {
    const personId = await registered(registerPerson({ name: 'Ánte Sara' }));
    await contents();
    await carryOut(
      'person',
      personId,
      gradeAddress({ grading: 'StrictlyConfidential' }),
      streams.persons,
    );
    await contents();
    const { rows } = await pool.query<{ row: string }>(
      'SELECT p::text AS row FROM read.person p WHERE person_id = $1',
      [personId],
    );
    expect(rows[0]?.row).toContain('Á. S.');
    expect(rows[0]?.row).not.toMatch(/sara/i);
  });
});
