import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import { startProgram, type Program } from '@saksgang/testing/processes';
import pg from 'pg';
import { migrate } from './schema/migrate.ts';

const WRITER = new URL('./testing/append.program.ts', import.meta.url);
const READER = new URL('./testing/follow.program.ts', import.meta.url);

/**
 * Whoever inserts first waits here, after its position is handed out and before it is committed, for as long
 * as the specification holds this lock: the moment between the two steps, stretched.
 */
const HELD = 4_711;
const HOLD_THE_FIRST = `
  CREATE FUNCTION hold_the_first() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.position = 1 THEN PERFORM pg_advisory_xact_lock(${HELD}); END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER hold_the_first AFTER INSERT ON store.event
    FOR EACH ROW EXECUTE FUNCTION hold_the_first();`;

let database: FreshDatabase;
let pool: pg.Pool;
let holder: pg.PoolClient;

beforeEach(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
  await pool.query(HOLD_THE_FIRST);
  holder = await pool.connect();
  await holder.query('SELECT pg_advisory_lock($1)', [HELD]);
});

afterEach(async () => {
  holder.release();
  await pool.end();
  await database.drop();
});

async function letGo(): Promise<void> {
  await holder.query('SELECT pg_advisory_unlock($1)', [HELD]);
}

/** A process that appends one event to a stream of its own. */
async function startWriter(): Promise<Program> {
  const program = await startProgram(WRITER, [database.url, '1', '1', randomUUID()]);
  expect(await program.line()).toBe('ready');
  return program;
}

async function startReader(last: number): Promise<Program> {
  const program = await startProgram(READER, [database.url, `${last}`]);
  expect(await program.line()).toBe('ready');
  return program;
}

/** Resolves with the sessions that wait for a lock, when there are so many. */
async function waiting(sessions: number): Promise<readonly number[]> {
  for (;;) {
    const { rows } = await pool.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (rows.length === sessions) return rows.map(({ pid }) => pid);
  }
}

/** The reader has asked, more than once from now on, and was told of nothing. */
async function expectNothingIsSeen(reader: Program): Promise<void> {
  expect([await reader.line(), await reader.line()]).toEqual(['looked', 'looked']);
}

function positionsIn(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== 'looked');
}

describe('Two writing processes and a reading one', () => {
  it('keep the order: no position is seen before the one that was handed out first', async () => {
    const reader = await startReader(2);
    const first = await startWriter();
    await waiting(1);
    const second = await startWriter();
    await waiting(2);
    await expectNothingIsSeen(reader);

    await letGo();
    await Promise.all([first.lines(), second.lines()]);
    expect(positionsIn(await reader.lines())).toEqual(['1', '2']);
  });

  it('leave no gap when the first never commits: its position is the next one’s', async () => {
    const reader = await startReader(1);
    const first = await startWriter();
    const [held] = await waiting(1);
    const second = await startWriter();
    await waiting(2);
    first.kill();
    await pool.query('SELECT pg_terminate_backend($1)', [held]);
    await waiting(1);
    await expectNothingIsSeen(reader);

    await letGo();
    expect(await second.lines()).toHaveLength(1);
    expect(positionsIn(await reader.lines())).toEqual(['1']);
    const { rows } = await pool.query<object>('SELECT "position"::text FROM store.event');
    expect(rows).toEqual([{ position: '1' }]);
  });

  it('show every event once and in its order while both write as fast as they can', async () => {
    await letGo();
    const [writers, appends] = [8, 100];
    const reader = await startReader(2 * writers * appends);
    const streams = Array.from({ length: 4 }, () => randomUUID());
    const start = () =>
      startProgram(WRITER, [database.url, `${writers}`, `${appends}`, ...streams]);
    const programs = await Promise.all([start(), start()]);
    await Promise.all(programs.map((program) => program.lines()));
    const seen = positionsIn(await reader.lines());
    expect(seen).toEqual(Array.from({ length: 2 * writers * appends }, (_, i) => `${i + 1}`));
  });
});
