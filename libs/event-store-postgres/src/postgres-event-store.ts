import { StoreUnavailable, type EventStore } from '@saksgang/event-store';
import type pg from 'pg';
import { Appender } from './append/appender.ts';
import { commitAlone, type AroundCommit } from './append/around-commit.ts';
import { surviveLostConnections } from './lost-connections.ts';
import { createEventReader } from './read/event-reader.ts';
import { subscribe } from './read/feed.ts';
import { Wakeup } from './read/wakeup.ts';

export interface PostgresEventStoreOptions {
  /** Goes around each commit, for whoever measures. Nothing by default. */
  readonly aroundCommit?: AroundCommit;
}

/**
 * The event store on PostgreSQL. Several processes may share the database.
 * @param pool to a database that `migrate` has brought up to date; stays the caller's to end
 */
export function openPostgresEventStore(
  pool: pg.Pool,
  { aroundCommit = commitAlone }: PostgresEventStoreOptions = {},
): EventStore {
  surviveLostConnections(pool);
  const reader = createEventReader(pool);
  const appender = new Appender(pool, reader, aroundCommit);
  const wakeup = new Wakeup(pool);
  let closed = false;
  return {
    capabilities: { multiStreamAppend: true, densePositions: true, commandLedger: true },
    async append(requests) {
      if (closed) throw new StoreUnavailable('the store is closed');
      return appender.append(requests);
    },
    readStream: (stream, options) => reader.readStream(stream, options),
    readStreams: (ends) => reader.readStreams(ends),
    readAll: (options) => reader.readAll(options),
    subscribe: (options) => subscribe(reader, wakeup, options),
    head: () => reader.head(),
    async close() {
      closed = true;
      wakeup.close();
      await appender.settle();
    },
  };
}
