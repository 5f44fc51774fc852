import type { EventStore } from '@saksgang/event-store';
import { openPostgresEventStore } from '@saksgang/event-store-postgres';
import type pg from 'pg';

/** The engine that keeps the events. Everything that is no event stays in PostgreSQL. */
export function openEngine(pool: pg.Pool): EventStore {
  return openPostgresEventStore(pool);
}
