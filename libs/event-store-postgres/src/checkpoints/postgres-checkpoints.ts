import { StoreUnavailable, type CheckpointStore } from '@saksgang/event-store';
import { PROJECTS } from '@saksgang/migrations';
import type pg from 'pg';
import { isDatabaseAway } from '../unavailable.ts';
import { lockGenerations, readGenerations } from './generations.ts';
import { own } from './own.ts';
import { postgresParkingLot } from './postgres-parking-lot.ts';

/**
 * Checkpoints in the transaction of the tables they stand for: exactly once, whatever crashes.
 * @param locks where owners wait for as long as they own something: each keeps a connection, and of those that
 * are asked on there must always be one left
 */
export function createPostgresCheckpoints(
  pool: pg.Pool,
  locks: pg.Pool = pool,
): CheckpointStore<pg.PoolClient> {
  return {
    parking: postgresParkingLot(pool),
    generations: (projections) => readGenerations(pool, projections),
    advance: ({ projection, generation }, from, to, work) =>
      inTransaction(pool, LATER, async (tx) => {
        const { rowCount } = await tx.query({
          name: 'move-checkpoint',
          text: `UPDATE read.checkpoint SET "position" = $4
           WHERE projection = $1 AND generation = $2 AND "position" = $3`,
          values: [projection, generation, String(from), String(to)],
        });
        if (rowCount !== 1) return false;
        await work(tx);
        return true;
      }),
    change: (projection, work) =>
      inTransaction(pool, BEGIN, async (tx) => work(tx, await lockGenerations(tx, projection))),
    async write(work) {
      await inTransaction(pool, LATER, work);
    },
    attempt,
    own: (name) => own(locks, name),
  };
}

/** Read tables belong to the role that makes them: what goes wrong here can't reach the events or the keys. */
const BEGIN = `BEGIN; SET LOCAL ROLE ${PROJECTS}`;

/** Rows and checkpoint are lost or kept together, and can be made again: no need to wait for the disk. */
const LATER = `${BEGIN}; SET LOCAL synchronous_commit TO off`;

async function attempt(tx: pg.PoolClient, work: () => Promise<void>) {
  await tx.query('SAVEPOINT attempt');
  try {
    await work();
    await tx.query('RELEASE SAVEPOINT attempt');
    return null;
  } catch (error) {
    if (isDatabaseAway(error)) {
      throw new StoreUnavailable('the database did not answer', { cause: error });
    }
    await tx.query('ROLLBACK TO SAVEPOINT attempt');
    return { error };
  }
}

/** What answers false is undone. */
async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (tx: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const tx = await pool.connect();
  try {
    await tx.query(begin);
    const result = await work(tx);
    await tx.query(result === false ? 'ROLLBACK' : 'COMMIT');
    tx.release();
    return result;
  } catch (error) {
    // What broke off may still be under way: the next one must not get it.
    tx.release(true);
    throw error;
  }
}
