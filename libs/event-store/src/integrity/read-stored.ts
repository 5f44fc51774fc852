import { hash as digest } from 'node:crypto';
import type { Position, Revision, StoredEvent, StreamName } from '../envelope.ts';
import { UnreadableEvent } from '../errors.ts';

/** What lies in an engine: the text that `chain` made, its hash, and where it was found. */
export interface StoredText {
  readonly text: string;
  readonly hash: string;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
}

/**
 * The event that a stored text holds. Hashing is cheap enough to do on every read: what was altered behind
 * the program's back never reaches a screen.
 * @throws UnreadableEvent naming stream and revision.
 */
export function readStored({ text, hash, stream, revision, position }: StoredText): StoredEvent {
  const place = { eventId: `position ${position}`, stream, revision, position };
  if (digest('sha256', text, 'hex') !== hash) throw new UnreadableEvent('tampered', place);
  const event = parse(text);
  if (event === null) throw new UnreadableEvent('malformed', place);
  if (event.stream !== stream || event.revision !== revision) {
    throw new UnreadableEvent('tampered', place);
  }
  return { ...event, position, hash };
}

/** What comes before the first that cannot be read, and what that one is. */
export interface Readable {
  readonly events: readonly StoredEvent[];
  /** Null when all can be read. */
  readonly unreadable: UnreadableEvent | null;
}

/** Reads one after another, up to one that cannot be read. */
export function readUpTo<Found>(
  found: readonly Found[],
  read: (one: Found) => StoredEvent,
): Readable {
  const events: StoredEvent[] = [];
  for (const one of found) {
    try {
      events.push(read(one));
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      return { events, unreadable: error };
    }
  }
  return { events, unreadable: null };
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
