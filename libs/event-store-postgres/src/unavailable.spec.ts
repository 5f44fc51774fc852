import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { isDatabaseAway } from './unavailable.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** What the driver throws for a statement, over a connection made so. */
async function thrownBy(config: pg.PoolConfig, sql = 'SELECT 1'): Promise<unknown> {
  const pool = new pg.Pool({ connectionString: database.url, ...config });
  pool.on('error', () => undefined);
  const thrown: unknown = await pool.query(sql).then(
    () => null,
    (error: unknown) => error,
  );
  await pool.end();
  return thrown;
}

describe('A failure is the database’s', () => {
  it('when nobody is there', async () => {
    const nowhere = { connectionString: 'postgresql://postgres@127.0.0.1:1/nowhere' };
    expect(isDatabaseAway(await thrownBy(nowhere))).toBe(true);
  });

  it('when it does not answer in the time it is given', async () => {
    expect(isDatabaseAway(await thrownBy({ query_timeout: 50 }, 'SELECT pg_sleep(1)'))).toBe(true);
  });

  it('when it ends the session', async () => {
    const sql = 'SELECT pg_terminate_backend(pg_backend_pid())';
    expect(isDatabaseAway(await thrownBy({}, sql))).toBe(true);
  });

  it('and not when the question was wrong, or we were', async () => {
    expect(isDatabaseAway(await thrownBy({}, 'SELECT 1 / 0'))).toBe(false);
    expect(isDatabaseAway(await thrownBy({}, 'SELECT nothing'))).toBe(false);
    expect(isDatabaseAway(new TypeError('ours'))).toBe(false);
  });
});
