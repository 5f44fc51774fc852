import { startEmbeddedPostgres } from '@saksgang/embedded-postgres';
import { surviveLostConnections } from '@saksgang/event-store-postgres';
import { asRole, ASKS } from '@saksgang/migrations';
import pg from 'pg';
import type { Config } from '../config.ts';
import type { DataFolder } from '../data-folder.ts';
import { errorCode } from '../error-code.ts';
import type { Logger } from '../logging.ts';
import { StartupError } from '../startup-error.ts';

export interface Database {
  readonly url: string;
  /** For every question that is answered at once. One that is not has failed. */
  readonly pool: pg.Pool;
  /** For questions of one municipality at a time: may do nothing else. */
  readonly asking: pg.Pool;
  /** For what takes the time it takes: migrations, copies, waiting for somebody else. */
  readonly patient: pg.Pool;
  /** For who owns something for as long as the program runs: each takes a connection. */
  readonly locks: pg.Pool;
  /** Asks the server itself, beside the pool: that everybody is busy does not mean that it is away. */
  ping(): Promise<void>;
  /** Ends the connections, and the server where it is ours. */
  close(): Promise<void>;
}

const ANSWERS_WITHIN_MS = 10_000;
const CONNECTIONS = 16;
const ASKING_CONNECTIONS = 8;
const PATIENT_CONNECTIONS = 3;
/** One for each table that is kept up to date, twice while one is built beside it, and one for the notary. */
const LOCK_CONNECTIONS = 24;
/**
 * A connection that a firewall forgot, or whose other end lost its power, answers nothing for a quarter of an
 * hour: who asks on it must not wait so long, nor everybody who waits behind.
 */
const QUESTION_ANSWERED_WITHIN_MS = 30_000;
const PING_ANSWERS_WITHIN_MS = 2_000;

/**
 * The PostgreSQL that `DATABASE_URL` names, or one of our own in the data folder.
 * @throws StartupError when it does not answer
 */
export async function openDatabase(
  config: Config,
  folder: DataFolder,
  logger: Logger,
): Promise<Database> {
  const server = config.DATABASE_URL === undefined ? await startOwn(folder, logger) : null;
  const url = server?.url ?? config.DATABASE_URL ?? '';
  const common = {
    connectionString: url,
    connectionTimeoutMillis: ANSWERS_WITHIN_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: ANSWERS_WITHIN_MS,
  };
  const prompt = { ...common, query_timeout: QUESTION_ANSWERED_WITHIN_MS };
  const pool = new pg.Pool({ ...prompt, max: CONNECTIONS });
  const asking = new pg.Pool({
    ...prompt,
    connectionString: asRole(config.DATABASE_ASKING_URL ?? url, ASKS),
    max: ASKING_CONNECTIONS,
  });
  const patient = new pg.Pool({ ...common, max: PATIENT_CONNECTIONS });
  const locks = new pg.Pool({ ...prompt, max: LOCK_CONNECTIONS });
  const probe = openProbe(url);
  let closing = false;
  const onError = (error: unknown) => {
    // Our own server says goodbye to connections that are just ending.
    if (!closing) logger.warn({ code: errorCode(error) }, 'database connection lost');
  };
  for (const one of [pool, asking, patient, locks]) {
    surviveLostConnections(one);
    one.on('error', onError);
  }
  const close = async () => {
    closing = true;
    await Promise.all([pool, asking, patient, locks, probe].map((one) => one.end()));
    await server?.stop();
  };
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await close();
    throw new StartupError(`DATABASE_URL names a database that does not answer (${reason(error)})`);
  }
  return { url, pool, asking, patient, locks, ping: () => ping(probe), close };
}

/**
 * A pooler between us and the database may leave out what a connection asks for when it begins.
 * @throws StartupError when who asks would see every municipality, or may not ask at all
 */
export async function refuseUnlessIsolated({ asking }: Pick<Database, 'asking'>): Promise<void> {
  const role = await asking.query<{ role: string }>('SELECT current_user AS role').then(
    ({ rows }) => rows[0]?.role,
    (error: unknown) => {
      throw new StartupError(`nobody can ask the database as ${ASKS} (${reason(error)})`);
    },
  );
  if (role === ASKS) return;
  throw new StartupError(
    'DATABASE_URL leads by something that leaves out the options of a connection: municipalities would not be kept apart',
  );
}

/** One connection for probes, made when it is needed. Neither getting it nor asking on it can hang. */
function openProbe(url: string): pg.Pool {
  const probe = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: PING_ANSWERS_WITHIN_MS,
    query_timeout: PING_ANSWERS_WITHIN_MS,
  });
  // That the connection is gone is told by the next ping.
  probe.on('error', () => undefined);
  return probe;
}

async function ping(probe: pg.Pool): Promise<void> {
  await probe.query('SELECT 1');
}

async function startOwn(folder: DataFolder, logger: Logger) {
  const log = (line: string) => logger.debug({ source: 'postgresql' }, line);
  const onLost = () => logger.warn('the database ended by itself; it is being started again');
  try {
    return await startEmbeddedPostgres({ dataDir: folder.postgres, log, onLost });
  } catch (error) {
    throw new StartupError(error instanceof Error ? error.message : String(error));
  }
}

/** A code where there is one: messages of the driver can hold user and host. */
function reason(error: unknown): string {
  return errorCode(error) ?? 'no answer in time';
}
