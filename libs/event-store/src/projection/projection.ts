import type { Position, StoredEvent } from '../envelope.ts';

/**
 * A read model: what the events of some categories become in tables. `Tx` is the adapter's transaction.
 * `apply` runs in the transaction that moves the checkpoint: exactly once, whatever crashes.
 */
export interface Projection<Tx> {
  readonly name: string;
  /** Raise to rebuild from the beginning. */
  readonly version: number;
  readonly categories: readonly string[];
  apply(events: readonly StoredEvent[], tx: Tx): Promise<void>;
  /** Empties its tables, for a rebuild. */
  reset(tx: Tx): Promise<void>;
}

/** Where projections keep their place, beside their tables. */
export interface CheckpointStore<Tx> {
  /** START when the projection (at this version) has not run. */
  read(projection: string, version: number): Promise<Position>;
  /**
   * Runs `work` and moves the checkpoint in one transaction, if it still stands at `from`.
   * @returns false, with nothing done, when somebody else has moved it.
   */
  advance(
    projection: { readonly name: string; readonly version: number },
    from: Position,
    to: Position,
    work: (tx: Tx) => Promise<void>,
  ): Promise<boolean>;
  /** Only one owner of the projection at a time, so that processes do not race; null when taken. */
  own(projection: string): Promise<{ release(): Promise<void> } | null>;
}

/** How one projection does, for health checks and people. Ids and figures only. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  /** Null while another process owns it, or nobody. */
  readonly position: Position | null;
  /** The event it cannot apply; the read model stands still before it. */
  readonly failing: {
    readonly eventId: string;
    readonly stream: string;
    readonly revision: number;
    readonly attempts: number;
  } | null;
}

/** Runs projections from the feed, each from its checkpoint, until stopped. */
export interface ProjectionRunner {
  start(): void;
  stop(): Promise<void>;
  status(): readonly ProjectionStatus[];
  /** The position up to which every projection is done. */
  position(): Promise<Position>;
  /** Waits until every projection has passed `position`; false after `timeoutMs` milliseconds. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Empties and rebuilds one projection from the beginning; tells how far it is after each batch. */
  rebuild(name: string, onProgress?: (done: Position, head: Position) => void): Promise<void>;
}
