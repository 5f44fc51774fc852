import type pg from 'pg';

/** One moment for every question, however long they take; nobody waits for us. */
export const ONE_MOMENT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
export const ALL_OR_NOTHING = 'BEGIN';

/** Does the work in one transaction. A connection that it failed on is of no more use: half a COPY may be left in it. */
export async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (db: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const db = await pool.connect();
  try {
    await db.query(begin);
    const result = await work(db);
    await db.query('COMMIT');
    db.release();
    return result;
  } catch (error) {
    db.release(true);
    throw error;
  }
}
