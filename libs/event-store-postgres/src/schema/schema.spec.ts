import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START, type EventStore } from '@saksgang/event-store';
import { aStream, someEvents } from '@saksgang/event-store-contract/builders';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { openPostgresEventStore } from '../postgres-event-store.ts';
import { migrate } from './migrate.ts';

let database: FreshDatabase;
let pool: pg.Pool;
let store: EventStore;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
  store = openPostgresEventStore(pool);
  await store.append([{ stream: aStream(), expected: 'noStream', events: someEvents(3) }]);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('The table of events', () => {
  it.each([
    'UPDATE store.event SET event = event',
    'UPDATE store.event SET event = event WHERE false',
    'DELETE FROM store.event',
    'DELETE FROM store.event WHERE position = 2',
    'TRUNCATE store.event',
    'SET session_replication_role = replica; DELETE FROM store.event',
  ])('refuses: %s', async (sql) => {
    await expect(pool.query(sql)).rejects.toThrow('events are never changed or removed');
    const { events } = await store.readAll({ after: START, limit: 10 });
    expect(events).toHaveLength(3);
  });

  it('lets anyone with SQL check every hash', async () => {
    const { rows } = await pool.query(
      `SELECT count(*)::int AS events, count(*) FILTER (
         WHERE hash = sha256(convert_to(event, 'UTF8')))::int AS intact FROM store.event`,
    );
    expect(rows).toEqual([{ events: 3, intact: 3 }]);
  });

  it('shows on reading what was altered behind its back', async () => {
    const stream = aStream();
    await store.append([{ stream, expected: 'noStream', events: someEvents(2) }]);
    await pool.query('ALTER TABLE store.event DISABLE TRIGGER event_is_final');
    await pool.query(
      `UPDATE store.event SET event = replace(event, '"index":1', '"index":7') WHERE stream = $1`,
      [stream],
    );
    await pool.query('ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_is_final');
    const reading = (async () => {
      for await (const event of store.readStream(stream)) expect(event.data).toEqual({ index: 0 });
    })();
    await expect(reading).rejects.toMatchObject({
      name: 'UnreadableEvent',
      reason: 'tampered',
      stream,
      revision: 1,
    });
  });
});

describe('Every question asked again and again', () => {
  const questions: readonly (readonly [string, string])[] = [
    [
      'what comes after a position',
      'SELECT * FROM store.event WHERE position > 2 ORDER BY position LIMIT 10',
    ],
    ['the newest position', 'SELECT max(position) FROM store.event'],
    [
      'a stream from a revision',
      `SELECT * FROM store.event WHERE stream = 'x' AND revision BETWEEN 1 AND 9 ORDER BY revision LIMIT 5`,
    ],
    [
      'the head of a stream',
      `SELECT revision FROM store.event WHERE stream = 'x' ORDER BY revision DESC LIMIT 1`,
    ],
    ['a command', `SELECT position FROM store.event WHERE tenant = 't' AND command_id = 'c'`],
  ];

  it.each(questions)('uses an index: %s', async (_, sql) => {
    // The table is tiny: without this the planner would rightly read it whole.
    const client = await pool.connect();
    await client.query('SET enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`);
    client.release(true);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index (Only )?Scan/);
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  });
});
