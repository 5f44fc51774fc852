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
        const { rowCount } = await tx.query({
          name: 'move-checkpoint',
          text: `INSERT INTO read.checkpoint AS c (projection, version, "position")
           SELECT $1, $2, $4 WHERE $3::bigint = 0
             OR EXISTS (SELECT FROM read.checkpoint WHERE projection = $1 AND version = $2)
           ON CONFLICT (projection, version) DO UPDATE SET "position" = $4 WHERE c."position" = $3
           RETURNING 1`,
          values: [name, version, String(from), String(to)],
        });
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
    // Rows and checkpoint are lost or kept together, and can be made again: no need to wait for the disk.
    await tx.query('BEGIN; SET LOCAL synchronous_commit TO off');
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

/**
 * A session lock: it goes with the connection, so a crashed owner never blocks the next. While it is held
 * it takes one connection of the pool.
 */
async function own(
  pool: pg.Pool,
  projection: string,
): Promise<{ release(): Promise<void> } | null> {
  const lock = `saksgang.projection.${projection}`;
  const client = await pool.connect();
  const isOwned = await client
    .query<{ owned: boolean }>({
      text: 'SELECT pg_try_advisory_lock(hashtext($1)) AS owned',
      values: [lock],
    })
    .then(({ rows }) => rows[0]?.owned === true)
    .catch((error: unknown) => {
      client.release(true);
      throw error;
    });
  if (!isOwned) {
    client.release();
    return null;
  }
  return {
    // The lock ends with the session, even when the server is away.
    async release() {
      client.release(true);
    },
  };
}
