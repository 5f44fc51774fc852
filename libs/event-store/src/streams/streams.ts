import type { AnyFact, Decider, Instant, Result } from '@saksgang/kernel';
import type { Opened } from '../codec/event-codec.ts';
import type { EventMetadata, Position, Revision, StreamName } from '../envelope.ts';
import type { AppendRequest } from '../port.ts';

/** A moment of a stream: its events up to a revision, or all recorded by a point in time; inclusive. */
export type Moment =
  | { readonly revision: Revision; readonly recordedAt?: undefined }
  | { readonly recordedAt: Instant; readonly revision?: undefined };

/** A folded stream. `revision` is null where there is nothing yet. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: Revision | null;
  /** Position and time of the last event folded. */
  readonly position: Position;
  readonly recordedAt: Instant | null;
}

export interface CommandRequest<Command> {
  readonly stream: StreamName;
  readonly command: Command;
  readonly metadata: EventMetadata;
  /** The system's clock. */
  readonly now: Instant;
  /** Whose key seals the stream's personal fields: the child of a case, the person of a person stream. */
  readonly subject: string;
  /** The revision the caller saw: a later one is refused instead of retried. */
  readonly expectedRevision?: Revision;
  /**
   * What is stored in other streams by the same commit, before this: by the same command id, on an engine with
   * `multiStreamAppend`. Asked anew whenever somebody else was first, in any of them.
   */
  readonly alongside?: () => Promise<readonly AppendRequest[]>;
}

/** Stored, or stored before under the same command id, or nothing to store. */
export interface Handled {
  /** Where it was carried out: another stream than asked when a repeated command had opened one. */
  readonly stream: StreamName;
  /** Null when the stream is still empty. */
  readonly revision: Revision | null;
  readonly position: Position;
  /** The command had been carried out before; this is its first answer. */
  readonly repeated: boolean;
}

/** Somebody wrote since the revision the caller saw. */
export interface StaleRevision {
  readonly code: 'StaleRevision';
  readonly currentRevision: Revision | null;
}

/** The command id was used before with another body. */
export interface CommandIdReused {
  readonly code: 'CommandIdReused';
}

/** All streams of one category, folded by one decider. Folded states are cached by stream. */
export interface Streams<Command, State, Event extends AnyFact, Rejection> {
  readonly decider: Decider<Command, State, Event, Rejection>;
  /** Folds the stream up to the moment, or all of it. */
  load(stream: StreamName, at?: Moment): Promise<Loaded<State>>;
  /** Folds many streams, each up to a revision, with as few questions as the engine allows. */
  loadAll(ends: ReadonlyMap<StreamName, Revision>): Promise<ReadonlyMap<StreamName, Loaded<State>>>;
  /** The events from one revision to another, both inclusive; all when left out. */
  events(
    stream: StreamName,
    range?: { readonly from?: Revision; readonly to?: Revision },
  ): Promise<readonly Opened<Event>[]>;
  /**
   * Loads, decides, seals, appends. A lost race is decided again on the fresh state, at most five times,
   * unless the caller named the revision it saw.
   * @throws StoreUnavailable when the engine did not answer, or others were first every time: send the same
   * command again.
   * @throws SubjectErased when it would write about somebody whose key was destroyed.
   */
  handle(
    request: CommandRequest<Command>,
  ): Promise<Result<Handled, Rejection | StaleRevision | CommandIdReused>>;
  /** Decides and seals what `handle` would append, for another's `alongside`. Null when there is nothing to. */
  prepare(
    request: CommandRequest<Command>,
  ): Promise<Result<AppendRequest | null, Rejection | StaleRevision | CommandIdReused>>;
  /** Drops every cached state: what was opened with a key must not outlive it. */
  forget(): void;
}
