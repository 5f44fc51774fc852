import type { EventStore } from '@saksgang/event-store';
import { openPostgresEventStore } from '@saksgang/event-store-postgres';
import { observedCommit, observedStore, type Telemetry } from '@saksgang/telemetry';
import type pg from 'pg';

/** The engine that keeps the events. Everything that is no event stays in PostgreSQL. */
export function openEngine(pool: pg.Pool, telemetry: Telemetry): EventStore {
  const store = openPostgresEventStore(pool, { aroundCommit: observedCommit(telemetry) });
  return observedStore(store, telemetry);
}
