import type { Position, Revision, StoredEvent, StreamName } from './envelope.ts';

/** Something no store may hold. Names the field and the rule, never the content. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';
  readonly field: string;
  readonly rule: string;
  constructor(field: string, rule: string) {
    super(`${field}: ${rule}`);
    this.field = field;
    this.rule = rule;
  }
}

/** The same event ids came again in part, or with other content: a bug in the writer. */
export class CorruptedIdempotency extends Error {
  override readonly name = 'CorruptedIdempotency';
}

/** The engine did not answer; what was being written may or may not be stored. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** Why a stored event cannot be read. */
export type Unreadable = 'tampered' | 'unknownType' | 'newerVersion' | 'malformed';

/** A stored event that this program cannot read. Names the event, never what is in it. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
  readonly reason: Unreadable;
  readonly eventId: string;
  readonly stream: StreamName;
  readonly revision: Revision;
  /** Where a reader of the feed goes on, once it has dealt with the event. */
  readonly position: Position;
  constructor(
    reason: Unreadable,
    event: Pick<StoredEvent, 'eventId' | 'stream' | 'revision' | 'position'>,
  ) {
    super(`${event.stream}@${event.revision} (${event.eventId}): ${reason}`);
    this.reason = reason;
    this.eventId = event.eventId;
    this.stream = event.stream;
    this.revision = event.revision;
    this.position = event.position;
  }
}

/** The master key at hand is not the one that wraps these data keys. Names key ids only. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';
}
