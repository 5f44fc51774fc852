import { StoreUnavailable, type EventStore, type Log, type Position } from '@saksgang/event-store';
import { Appender } from './append/appender.ts';
import { KnownStreams } from './append/known-stream.ts';
import { Connection } from './connection.ts';
import { FeedReader } from './read/feed-reader.ts';
import { StreamReader } from './read/stream-reader.ts';
import { openScope, type Scope } from './scope.ts';
import { subscribe } from './subscribe/subscribe.ts';

export interface KurrentOptions {
  /** `kurrentdb://…` of a server or cluster, 23.10 or newer. */
  readonly url: string;
  /** Which store on that server: any name of letters, digits and hyphens. */
  readonly store: string;
  /** Whether to make the store where the server does not hold it. */
  readonly mayMake: boolean;
  readonly log: Log;
  /** How long to ask through an outage before `StoreUnavailable`. Default: 10,000 ms. */
  readonly patienceMs?: number;
}

/** The event store, and what only this engine can be asked. */
export interface KurrentEventStore extends EventStore {
  /** Position of the server's newest record, its own among them: no reader of this store is further. */
  end(): Promise<Position>;
}

const PATIENCE_MS = 10_000;

/**
 * The event store on KurrentDB, or EventStoreDB from 23.10 on. Several processes may share the store.
 * @throws StoreNotFound when it is another server; AccessRefused when it does not know who asks; StoreUnavailable
 * when it does not answer; TypeError for what is no URL of a server
 */
export async function openKurrentEventStore(options: KurrentOptions): Promise<KurrentEventStore> {
  const { url, patienceMs = PATIENCE_MS } = options;
  // Reads and appends go different ways through the client and fail differently: one does not end the other.
  const readers = new Connection(url, patienceMs);
  const writers = new Connection(url, patienceMs);
  try {
    const scope = await openScope(readers, options.store, options.mayMake);
    return createStore(options, scope, readers, writers);
  } catch (error) {
    await Promise.all([readers.close(), writers.close()]);
    throw error;
  }
}

function createStore(
  { url, log }: KurrentOptions,
  scope: Scope,
  readers: Connection,
  writers: Connection,
): KurrentEventStore {
  const known = new KnownStreams();
  const streams = new StreamReader(readers, scope, known);
  const feed = new FeedReader(readers, scope);
  const appender = new Appender(writers, scope, streams, known);
  const closing = new AbortController();
  return {
    capabilities: { multiStreamAppend: false, densePositions: false, commandLedger: false },
    async append(requests) {
      if (closing.signal.aborted) throw new StoreUnavailable('the store is closed');
      return appender.append(requests);
    },
    readStream: (stream, options) => streams.readStream(stream, options),
    readAll: (options) => feed.readAll(options),
    subscribe({ signal, ...options }) {
      const either = AbortSignal.any([signal, closing.signal]);
      return subscribe({ url, scope, reader: feed, log }, { ...options, signal: either });
    },
    head: () => feed.head(),
    end: () => feed.end(),
    async close() {
      closing.abort();
      await appender.settle();
      await Promise.all([readers.close(), writers.close()]);
    },
  };
}
