import { hash as digest } from 'node:crypto';
import {
  UnreadableEvent,
  type Position,
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

/**
 * A row as the event it holds. Hashing is cheap enough to do on every read: what was altered behind the
 * program's back never reaches a screen.
 * @throws UnreadableEvent naming stream and revision.
 */
export function toStoredEvent([digits, stream, revision, hash, text]: EventRow): StoredEvent {
  const position = BigInt(digits) as Position;
  const place = {
    eventId: `position ${digits}`,
    stream: stream as StreamName,
    revision,
    position,
  };
  if (digest('sha256', text, 'hex') !== hash) throw new UnreadableEvent('tampered', place);
  const event = parse(text);
  if (event === null) throw new UnreadableEvent('malformed', place);
  if (event.stream !== stream || event.revision !== revision) {
    throw new UnreadableEvent('tampered', place);
  }
  return { ...event, position, hash };
}

/** The rows up to one that cannot be read. @throws UnreadableEvent when that is the first. */
export function readableRows(rows: readonly EventRow[]): {
  readonly events: readonly StoredEvent[];
  readonly isWhole: boolean;
} {
  const events: StoredEvent[] = [];
  for (const row of rows) {
    try {
      events.push(toStoredEvent(row));
    } catch (error) {
      if (events.length === 0 || !(error instanceof UnreadableEvent)) throw error;
      return { events, isWhole: false };
    }
  }
  return { events, isWhole: true };
}

function parse(text: string): Omit<StoredEvent, 'position' | 'hash'> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null;
    return isObject ? (value as Omit<StoredEvent, 'position' | 'hash'>) : null;
  } catch {
    return null;
  }
}
