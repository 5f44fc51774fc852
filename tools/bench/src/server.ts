import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@saksgang/embedded-postgres';
import pg from 'pg';

/** The database server that everything is measured on, in one run. */
export interface Server {
  /** Makes an empty database. @returns its URL */
  newDatabase(): Promise<string>;
  readonly versions: object;
}

const CONNECTIONS = 200;

/** A durable PostgreSQL of our own, gone with all it holds when the work is done. */
export async function withServer(work: (server: Server) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'saksgang-bench-'));
  const log = () => undefined;
  const server = await startEmbeddedPostgres({ dataDir, log, maxConnections: CONNECTIONS });
  const pool = new pg.Pool({ connectionString: server.url, max: 1 });
  try {
    const { rows } = await pool.query<object>(
      `SELECT current_setting('server_version') AS postgresql, current_setting('fsync') AS fsync,
         current_setting('synchronous_commit') AS synchronous_commit`,
    );
    await work({
      versions: { node: process.version, ...rows[0] },
      async newDatabase() {
        const name = `bench_${randomUUID().replaceAll('-', '')}`;
        await pool.query(`CREATE DATABASE ${name}`);
        const url = new URL(server.url);
        url.pathname = `/${name}`;
        return url.href;
      },
    });
  } finally {
    await pool.end();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
