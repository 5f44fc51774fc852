import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { createPostgresCheckpoints } from './postgres-checkpoints.ts';

const NAMES = ['queue', 'person', 'message', 'notary'];

let database: FreshDatabase;
let pool: pg.Pool;
let locks: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 1, connectionTimeoutMillis: 1_000 });
  locks = new pg.Pool({ connectionString: database.url, max: NAMES.length });
});
afterAll(async () => {
  await Promise.all([pool.end(), locks.end()]);
  await database.drop();
});

describe('Whoever owns something for as long as the program runs', () => {
  it('takes no connection from those who ask', async () => {
    const checkpoints = createPostgresCheckpoints(pool, locks);
    const owned = await Promise.all(NAMES.map((name) => checkpoints.own(name)));
    expect(owned).not.toContain(null);
    const { rows } = await pool.query('SELECT 1 AS answer');
    expect(rows).toEqual([{ answer: 1 }]);
    for (const one of owned) await one?.release();
  });
});

describe('Whoever stops owning', () => {
  it('does not wait for a connection that fell silent, and the next owner comes when it is gone', async () => {
    const checkpoints = createPostgresCheckpoints(pool, locks);
    const owned = await checkpoints.own('silent');
    const { rows } = await pool.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND database = (
        SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    const pid = rows[0]?.pid ?? 0;
    process.kill(pid, 'SIGSTOP');
    const released = await owned?.release().then(() => 'released');
    process.kill(pid, 'SIGCONT');
    expect(released).toBe('released');
    await expect(owner(checkpoints, 'silent')).resolves.not.toBeNull();
  });
});

/** The session ends by itself, a moment after its connection was given up. */
async function owner(checkpoints: ReturnType<typeof createPostgresCheckpoints>, name: string) {
  for (;;) {
    const owned = await checkpoints.own(name);
    if (owned !== null) return owned.release().then(() => name);
    await pause(20);
  }
}
