import type { Instant } from '@saksgang/kernel';
import type { Position, Revision, StreamName } from '../envelope.ts';
import type { GenerationKey } from './generation.ts';

/** The first event of a stream that a projection could not apply, and why. */
export interface ParkedEvent {
  readonly stream: StreamName;
  readonly position: Position;
  readonly revision: Revision;
  readonly eventId: string;
  /** Null when not even that can be read. */
  readonly type: string | null;
  /** The kind of error and its code: `UnreadableEvent:tampered`. Never its words: they may quote the event. */
  readonly reason: string;
}

/** A stream that a projection goes on without. Its later events wait, so that their order is kept. */
export interface ParkedStream extends ParkedEvent {
  /** How often it was tried. */
  readonly attempts: number;
  /** How many events wait, the parked one among them. */
  readonly waiting: number;
  readonly parkedAt: Instant;
  readonly lastTriedAt: Instant;
}

/** That somebody gave up the waiting events of a stream. It is kept, to be seen later. */
export interface Skipped {
  readonly by: string;
  readonly at: Instant;
}

/** A page of parked streams, in the order they were parked in. */
export interface ParkedPage {
  readonly streams: readonly ParkedStream[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** Parked streams, in the transactions of the tables they are missing from. */
export interface ParkingLot<Tx> {
  /** Which of these streams are parked; so many more events of each are waiting from now on. */
  passOver(
    generation: GenerationKey,
    events: ReadonlyMap<StreamName, number>,
    tx: Tx,
  ): Promise<ReadonlySet<StreamName>>;
  /** Parks a stream. @param waiting its events that wait, the parked one among them */
  park(
    generation: GenerationKey,
    event: ParkedEvent,
    waiting: number,
    at: Instant,
    tx: Tx,
  ): Promise<void>;
  streams(generation: GenerationKey, tx: Tx): Promise<readonly StreamName[]>;
  find(generation: GenerationKey, stream: StreamName, tx: Tx): Promise<ParkedStream | null>;
  /** It was tried once more and failed. */
  failedAgain(
    generation: GenerationKey,
    stream: StreamName,
    reason: string,
    at: Instant,
    tx: Tx,
  ): Promise<void>;
  /** Everything is applied: the stream is as all others again. */
  release(generation: GenerationKey, stream: StreamName, tx: Tx): Promise<void>;
  /** The waiting events are given up; those to come are applied. */
  skip(generation: GenerationKey, stream: StreamName, skipped: Skipped, tx: Tx): Promise<void>;
  /** @param after the position of the last one seen */
  list(generation: GenerationKey, first: number, after: Position | null): Promise<ParkedPage>;
  /** Streams to be tried again by now: the oftener they failed, the longer they wait, at most an hour. */
  due(generation: GenerationKey, at: Instant): Promise<readonly StreamName[]>;
}
