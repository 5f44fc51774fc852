import type pg from 'pg';

/** A connection that fell silent frees nothing: whoever stops does not wait for it as long as a question may take. */
const FREED_WITHIN_MS = 1_000;

/**
 * A session lock: it goes with the connection, so a crashed owner never blocks the next. While it is held
 * it takes one connection of the pool.
 */
export async function own(
  pool: pg.Pool,
  name: string,
): Promise<{ release(): Promise<void> } | null> {
  const lock = `saksgang.projection.${name}`;
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
    async release() {
      const unlock = {
        text: 'SELECT pg_advisory_unlock(hashtext($1))',
        values: [lock],
        query_timeout: FREED_WITHIN_MS,
      };
      const isFree = await client.query(unlock).then(
        () => true,
        () => false,
      );
      // The lock ends with the session, even when the server is away.
      client.release(!isFree);
    },
  };
}
