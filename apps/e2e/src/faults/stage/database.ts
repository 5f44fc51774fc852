import { startEmbeddedPostgres, type EmbeddedPostgres } from '@saksgang/embedded-postgres';
import pg from 'pg';
import { readServerFiles } from './server-files.ts';
import { signal, untilGone } from './signals.ts';

/** The PostgreSQL under test, whoever has started it. */
export interface Database {
  /** Asks it past whatever stands between it and the program. @throws Error when it does not answer */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** SIGKILL to the postmaster: no checkpoint, no goodbye. */
  kill(): Promise<void>;
  /** SIGKILL to one session: the server ends all the others, and recovers. */
  killSession(choose: (pids: readonly number[]) => number): Promise<void>;
  /** The postmaster and everything it has started. */
  processes(): Promise<readonly number[]>;
  /** SIGSTOP to all of it, until `goOn`. */
  hang(): Promise<void>;
  goOn(): void;
  isRunning(): Promise<boolean>;
  /** Of every postmaster it has been. */
  pids(): readonly number[];
}

const ENDS_WITHIN_MS = 10_000;

/** @param folder where its files lie: `cluster` and `password` */
export function watchDatabase(folder: string): Database {
  const seen = new Set<number>();
  let hanging: readonly number[] = [];
  const files = async () => {
    const found = await readServerFiles(folder);
    if (found) seen.add(found.pid);
    return found;
  };
  const query = async <Row extends object>(sql: string, values: readonly unknown[] = []) => {
    const client = new pg.Client({ connectionString: (await files())?.url ?? '' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  const sessions = async (kind: string) => {
    const rows = await query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type LIKE $1`,
      [kind],
    );
    return rows.map(({ pid }) => pid);
  };
  const processes = async () => {
    const { pid = 0 } = (await files()) ?? {};
    return [pid, ...(await sessions('%'))];
  };
  return {
    query,
    async kill() {
      const { pid = 0 } = (await files()) ?? {};
      if (pid > 0 && signal(pid, 'SIGKILL')) await untilGone([pid], ENDS_WITHIN_MS);
    },
    async killSession(choose) {
      signal(choose(await sessions('client backend')), 'SIGKILL');
    },
    processes,
    async hang() {
      hanging = await processes();
      for (const one of hanging) signal(one, 'SIGSTOP');
    },
    goOn() {
      for (const one of hanging) signal(one, 'SIGCONT');
      hanging = [];
    },
    async isRunning() {
      const { pid = 0 } = (await files()) ?? {};
      return pid > 0 && signal(pid, 0);
    },
    pids: () => [...seen],
  };
}

/** A PostgreSQL that this process starts, and starts again. */
export interface OwnServer {
  /** @returns the port it listens on now */
  start(): Promise<number>;
  /** With the password; of the server that runs now. */
  url(): URL;
  stop(): Promise<void>;
}

export function createServer(folder: string): OwnServer {
  let server: EmbeddedPostgres | null = null;
  const url = () => new URL(server?.url ?? 'postgresql://not-started');
  return {
    url,
    async start() {
      await server?.stop();
      server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
      return Number(url().port);
    },
    async stop() {
      await server?.stop();
      server = null;
    },
  };
}
