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
export function toStoredEvent([position, stream, revision, hash, text]: EventRow): StoredEvent {
  const place = { eventId: `position ${position}`, stream: stream as StreamName, revision };
  if (digest('sha256', text, 'hex') !== hash) throw new UnreadableEvent('tampered', place);
  const event = JSON.parse(text) as Omit<StoredEvent, 'position' | 'hash'>;
  if (event.stream !== stream || event.revision !== revision) {
    throw new UnreadableEvent('tampered', place);
  }
  return { ...event, position: BigInt(position) as Position, hash };
}
