import type { Position, StreamName } from '../envelope.ts';
import type { Generation } from './generation.ts';
import type { ParkedPage } from './parking-lot.ts';

/** What this process does for one projection. Ids and figures only. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  /** Of the live tables; null while another process owns them, or nobody. */
  readonly position: Position | null;
  /** How often in a row the next page failed, and the kind of error; null while all is well. */
  readonly failing: { readonly attempts: number; readonly reason: string } | null;
}

/** How one projection does, whichever process runs it: for screens, metrics and health checks. */
export interface ProjectionHealth {
  readonly name: string;
  /** The version that this program would build. */
  readonly version: number;
  /** The tables that answer; null before the first start. */
  readonly live: Generation | null;
  /** The tables to go back to. */
  readonly previous: Generation | null;
  /** The tables that are being built beside. */
  readonly building: Generation | null;
  /** The newest event of the store. */
  readonly head: Position;
  /** Seconds since the oldest event that the live tables lack was recorded; 0 when they lack none. */
  readonly lagSeconds: number;
  /** Streams that the live tables go on without. */
  readonly parked: number;
}

/** What a finished rebuild found. */
export interface Rebuilt {
  readonly generation: number;
  readonly rows: number;
  /** Rows that were wrong before; null when the two can't be compared. */
  readonly differing: number | null;
}

export type RetryOutcome = 'Applied' | 'StillFailing' | 'NotParked';
export type SkipOutcome = 'Skipped' | 'NotParked';

/** Runs projections from the feed, each from its checkpoint, until stopped. */
export interface ProjectionRunner {
  start(): void;
  stop(): Promise<void>;
  status(): readonly ProjectionStatus[];
  health(): Promise<readonly ProjectionHealth[]>;
  /** The position up to which every projection is done. */
  position(): Promise<Position>;
  /** Waits until every projection has passed `position`; false after `timeoutMs` milliseconds. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /**
   * Builds the projection's tables anew beside the live ones, checks them, and shows them in their place.
   * The live ones go on until then, and stay to go back to. Needs no running runner.
   * @param onProgress how far it is after each step, and where it has to come to
   * @throws RebuildRefused when another rebuild runs, or the new tables fail the check: nothing has changed
   */
  rebuild(name: string, onProgress?: (done: Position, target: Position) => void): Promise<Rebuilt>;
  /** Shows the tables from before the last swap, brought up to date. @throws RollbackRefused */
  rollBack(name: string): Promise<Generation>;
  /** Streams that the live tables go on without. @param after the position of the last one seen */
  parked(name: string, first: number, after: Position | null): Promise<ParkedPage>;
  /** Applies everything of a parked stream that waits, in its order, or nothing of it. */
  retry(name: string, stream: StreamName): Promise<RetryOutcome>;
  /** Gives up what waits of a parked stream; later events are applied. @param by who decided it */
  skip(name: string, stream: StreamName, by: string): Promise<SkipOutcome>;
}

/** Why new tables were not built, or not shown. */
export class RebuildRefused extends Error {
  override readonly name = 'RebuildRefused';
  readonly reason: 'AlreadyRunning' | 'MoreParked' | 'Empty';
  /** What the new tables lack and the present ones have, for `MoreParked`. */
  readonly streams: readonly StreamName[];
  constructor(reason: RebuildRefused['reason'], streams: readonly StreamName[] = []) {
    super([reason, ...streams].join(' '));
    this.reason = reason;
    this.streams = streams;
  }
}

/** Why there is no way back. */
export class RollbackRefused extends Error {
  override readonly name = 'RollbackRefused';
  readonly reason: 'NothingKept' | 'OtherVersion';
  constructor(reason: RollbackRefused['reason']) {
    super(reason);
    this.reason = reason;
  }
}
