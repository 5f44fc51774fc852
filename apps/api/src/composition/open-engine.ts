import {
  StoreUnavailable,
  withCommandLedger,
  type EventStore,
  type Log,
} from '@saksgang/event-store';
import { AccessRefused, openKurrentEventStore, StoreNotFound } from '@saksgang/event-store-kurrent';
import {
  createPostgresCommandLedger,
  furthestCheckpoint,
  keepEngine,
  keptEngine,
  openPostgresEventStore,
} from '@saksgang/event-store-postgres';
import { createPostgresTreeStore } from '@saksgang/integrity';
import {
  createTelemetry,
  observedCommit,
  observedStore,
  type Telemetry,
} from '@saksgang/telemetry';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { StartupError } from '../startup-error.ts';

/**
 * The engine that keeps the events: KurrentDB where `KURRENTDB_URL` names one, PostgreSQL otherwise. Everything
 * that is no event stays in PostgreSQL, and belongs to the events of one engine for good.
 * @throws StartupError when the database belongs to other events, or KurrentDB does not answer
 */
export async function openEngine(
  { KURRENTDB_URL: url }: Config,
  pool: pg.Pool,
  log: Log,
  telemetry: Telemetry = createTelemetry(),
): Promise<EventStore> {
  const engine = url === undefined ? 'postgresql' : 'kurrentdb';
  const kept = await keptEngine(pool);
  if (kept !== null && kept !== engine) throw new StartupError(OTHER_ENGINE[kept]);
  const store =
    url === undefined
      ? openPostgresEventStore(pool, { aroundCommit: observedCommit(telemetry) })
      : await openKurrent(url, pool, { log, isKnown: kept !== null });
  await keepEngine(pool, engine);
  return observedStore(store, telemetry);
}

const OTHER_ENGINE = {
  postgresql:
    'KURRENTDB_URL is set, but the events of this database are kept in PostgreSQL: leave it out, or name another database',
  kurrentdb: 'KURRENTDB_URL is missing: the events of this database are kept in KurrentDB',
};

/** The store on the server has the name that this database's log has in its checkpoints. */
async function openKurrent(
  url: string,
  pool: pg.Pool,
  { log, isKnown }: { readonly log: Log; readonly isKnown: boolean },
): Promise<EventStore> {
  const store = await createPostgresTreeStore(pool).storeId();
  try {
    const kurrent = await openKurrentEventStore({ url, store, mayMake: !isKnown, log });
    if ((await furthestCheckpoint(pool)) <= (await kurrent.end())) {
      return withCommandLedger(kurrent, createPostgresCommandLedger(pool));
    }
    await kurrent.close();
  } catch (error) {
    throw mendable(error);
  }
  throw new StartupError(
    'KURRENTDB_URL names a store that ends before what was read from it: restore a newer backup of it',
  );
}

function mendable(error: unknown): unknown {
  if (error instanceof StoreUnavailable) {
    return new StartupError('KURRENTDB_URL names a server that does not answer');
  }
  if (error instanceof StoreNotFound) {
    return new StartupError('KURRENTDB_URL names a server without the events of this database');
  }
  if (error instanceof AccessRefused) {
    return new StartupError('KURRENTDB_URL names a server that refuses its user and password');
  }
  if (error instanceof TypeError) {
    return new StartupError('KURRENTDB_URL must be a URL that begins with kurrentdb://');
  }
  return error;
}
