import {
  readStored,
  readUpTo,
  type Position,
  type Readable,
  type StoredEvent,
  type StreamName,
} from '@saksgang/event-store';

/**
 * Read as arrays and as text: no parser runs twice, and no number loses a digit. The text of the position
 * has a name of its own, so that no ORDER BY takes it for the number.
 */
export const COLUMNS = `position::text AS digits, stream, revision, encode(hash, 'hex'), event`;

export type EventRow = readonly [
  position: string,
  stream: string,
  revision: number,
  hash: string,
  event: string,
];

/** A row as the event it holds. @throws UnreadableEvent naming stream and revision. */
export function toStoredEvent([digits, stream, revision, hash, text]: EventRow): StoredEvent {
  const position = BigInt(digits) as Position;
  return readStored({ text, hash, stream: stream as StreamName, revision, position });
}

/** The rows up to one that cannot be read. @throws UnreadableEvent when that is the first. */
export function readableRows(rows: readonly EventRow[]): Readable {
  const readable = readUpTo(rows, toStoredEvent);
  if (readable.unreadable && readable.events.length === 0) throw readable.unreadable;
  return readable;
}
