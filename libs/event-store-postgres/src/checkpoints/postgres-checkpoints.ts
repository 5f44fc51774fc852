import { START, type CheckpointStore, type Position } from '@saksgang/event-store';
import type pg from 'pg';

/** Checkpoints in the transaction of the tables they stand for: exactly once, whatever crashes. */
export function createPostgresCheckpoints(pool: pg.Pool): CheckpointStore<pg.PoolClient> {
  return {
    async read(projection, version) {
      const { rows } = await pool.query<{ position: string }>(
        'SELECT "position"::text FROM read.checkpoint WHERE projection = $1 AND version = $2',
        [projection, version],
      );
      return rows[0] === undefined ? START : (BigInt(rows[0].position) as Position);
    },
    advance: ({ name, version }, from, to, work) =>
      inTransaction(pool, async (tx) => {
        const { rowCount } = await tx.query(
          `INSERT INTO read.checkpoint AS c (projection, version, "position")
           SELECT $1, $2, $4 WHERE $3::bigint = 0
             OR EXISTS (SELECT FROM read.checkpoint WHERE projection = $1 AND version = $2)
           ON CONFLICT (projection, version) DO UPDATE SET "position" = $4 WHERE c."position" = $3
           RETURNING 1`,
          [name, version, String(from), String(to)],
        );
        if (rowCount !== 1) return false;
        await work(tx);
        return true;
      }),
    own: (projection) => own(pool, projection),
  };
}

async function inTransaction(
  pool: pg.Pool,
  work: (tx: pg.PoolClient) => Promise<boolean>,
): Promise<boolean> {
  const tx = await pool.connect();
  try {
    await tx.query('BEGIN');
    const isDone = await work(tx);
    await tx.query(isDone ? 'COMMIT' : 'ROLLBACK');
    return isDone;
  } catch (error) {
    await tx.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    tx.release();
  }
}

/** A session lock: it goes with the connection, so a crashed owner never blocks the next. */
async function own(
  pool: pg.Pool,
  projection: string,
): Promise<{ release(): Promise<void> } | null> {
  const client = await pool.connect();
  const { rows } = await client.query<{ owned: boolean }>(
    'SELECT pg_try_advisory_lock(hashtext($1)) AS owned',
    [`saksgang.projection.${projection}`],
  );
  if (rows[0]?.owned !== true) {
    client.release();
    return null;
  }
  return {
    async release() {
      await client.query('SELECT pg_advisory_unlock(hashtext($1))', [
        `saksgang.projection.${projection}`,
      ]);
      client.release();
    },
  };
}
