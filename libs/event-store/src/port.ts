import type { NewEvent, Position, Revision, StoredEvent, StreamName } from './envelope.ts';

/** The revision a writer saw last; `noStream` when there was nothing; `any` when order does not matter. */
export type ExpectedRevision = Revision | 'noStream' | 'any';

/** Some events for one stream, all or nothing. At least one event. */
export interface AppendRequest {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

export interface Appended {
  /** `idempotent`: the very same events stood there already; this is the first result again. */
  readonly status: 'appended' | 'idempotent';
  /** Position of the last event: what a reader waits for to read its own write. */
  readonly position: Position;
  /** Last revision of each stream, in the order of the requests. */
  readonly revisions: readonly Revision[];
}

/** Somebody else wrote first, or the writer is ahead of the stream. Nothing was written. */
export interface Conflict {
  readonly status: 'conflict';
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly actual: Revision | 'noStream';
}

/** The tenant has stored this command id before, in another append. Nothing was written. */
export interface CommandRepeated {
  readonly status: 'commandRepeated';
  /** The first event that the command left behind. */
  readonly first: StoredEvent;
}

export type AppendOutcome = Appended | Conflict | CommandRepeated;

export interface ReadStreamOptions {
  /** First revision to read, inclusive. Default: the first (forwards) or the last (backwards). */
  readonly from?: Revision;
  /** Last revision to read, inclusive. */
  readonly to?: Revision;
  readonly direction?: 'forwards' | 'backwards';
}

export interface FeedFilter {
  /** Only streams of these categories. */
  readonly categories?: readonly string[];
}

export interface ReadAllOptions {
  /** Exclusive. */
  readonly after: Position;
  readonly filter?: FeedFilter;
  /** Most events to read, 1–10,000. */
  readonly limit: number;
}

/** One page of the feed. */
export interface FeedPage {
  readonly events: readonly StoredEvent[];
  /**
   * Where to read on: past everything examined, filtered events too. At the end of the feed it is where
   * the page began; an empty page that moved on is not the end.
   */
  readonly next: Position;
}

export interface SubscribeOptions {
  /** Exclusive. */
  readonly after: Position;
  readonly filter?: FeedFilter;
  readonly signal: AbortSignal;
}

export interface Capabilities {
  /** An append over several streams is all or nothing. */
  readonly multiStreamAppend: boolean;
  /** Positions are 1, 2, 3 … without a gap. */
  readonly densePositions: boolean;
  /** A command id used in two streams is reported as `commandRepeated`. */
  readonly commandLedger: boolean;
}

/**
 * What every engine promises: an acknowledged append is durable and never changes; positions are final
 * when seen; a reader that goes on after the last position it saw misses nothing.
 * The contract suite in `@saksgang/event-store-contract` is the specification.
 */
export interface EventStore {
  readonly capabilities: Capabilities;
  /**
   * Stores all requests or none.
   * @throws InvalidEvent for what no store may hold (too large, NUL, no JSON), CorruptedIdempotency when
   * ids repeat only in part or with other content, StoreUnavailable when the outcome is unknown.
   */
  append(requests: readonly AppendRequest[]): Promise<AppendOutcome>;
  /** Empty when the stream does not exist. @throws UnreadableEvent on reaching one. */
  readStream(stream: StreamName, options?: ReadStreamOptions): AsyncIterable<StoredEvent>;
  /**
   * Many streams at once, each from its beginning up to a revision, inclusive; each in its own order. Only
   * where the engine can do so in one round trip: a rebuild reads a hundred thousand streams.
   * @throws UnreadableEvent when any of them holds one
   */
  readStreams?(ends: ReadonlyMap<StreamName, Revision>): Promise<readonly StoredEvent[]>;
  /**
   * A page ends before an event that cannot be read; the page that would begin with it is thrown instead.
   * So nothing is passed over unseen, and the feed goes on after the error's position.
   * @throws UnreadableEvent when it is the next event of these categories
   */
  readAll(options: ReadAllOptions): Promise<FeedPage>;
  /**
   * Pages of the feed as they come; ends only when the signal aborts or the store is closed.
   * @throws UnreadableEvent like `readAll`: subscribe again after its position to go on
   */
  subscribe(options: SubscribeOptions): AsyncIterable<FeedPage>;
  /** Position of the newest event; START in an empty store. */
  head(): Promise<Position>;
  close(): Promise<void>;
}
