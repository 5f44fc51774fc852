import type pg from 'pg';

/** The question that was asked on it fails by itself; the pool replaces the connection. */
function ignore(): void {
  // Node ends the process for an error event that nobody listens to.
}

/** Lets the process live when the database goes away: every connection has somebody to tell. */
export function surviveLostConnections(pool: pg.Pool): void {
  if (pool.listeners('error').includes(ignore)) return;
  pool.on('error', ignore);
  pool.on('acquire', (client) => {
    if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
  });
}
