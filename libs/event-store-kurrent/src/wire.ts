import {
  readStored,
  START,
  UnreadableEvent,
  type ChainedEvent,
  type Position,
  type StoredEvent,
  type StreamName,
} from '@saksgang/event-store';
import {
  START as FROM_THE_BEGINNING,
  type AllStreamRecordedEvent,
  type BinaryEventData,
  type ReadPosition,
} from '@kurrent/kurrentdb-client';

/** What the server gives back, from a stream, the feed or a subscription. */
export type WireRecord = Pick<
  AllStreamRecordedEvent,
  'streamId' | 'revision' | 'data' | 'metadata' | 'position'
>;

const encoder = new TextEncoder();

/**
 * An event as the server stores it. Its data is the hashed text byte for byte: the server takes JSON apart
 * and rounds its numbers, bytes it leaves alone.
 */
export function toWire({ event, canonical }: ChainedEvent): BinaryEventData {
  return {
    id: contentId(event.hash),
    contentType: 'application/octet-stream',
    type: event.type,
    data: encoder.encode(canonical),
    metadata: encoder.encode(`{"hash":"${event.hash}"}`),
  };
}

/**
 * The server calls an append repeated when stream, revision and ids are the same, and does not look at the
 * content: so the id it gets is made of the content (RFC 9562, version 8). Sent again, the same event is
 * stored once; another event under the same `eventId` is never taken for it.
 */
function contentId(hash: string): string {
  const part = (from: number, to: number) => hash.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
}

/** @throws UnreadableEvent for what this store has not written so. */
export function fromWire(record: WireRecord): StoredEvent {
  return readStored({
    text: record.data instanceof Uint8Array ? Buffer.from(record.data).toString() : '',
    hash: hashIn(record.metadata),
    stream: streamOf(record),
    revision: Number(record.revision),
    position: positionOf(record),
  });
}

/** What the next event of a stream is chained to. */
export type Link = Pick<StoredEvent, 'eventId' | 'revision' | 'hash'>;

/** Of an event that cannot be read, the hash is what it says itself: the chain shows that it does not fit. */
export function linkOf(record: WireRecord): Link {
  try {
    return fromWire(record);
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    return { eventId: error.eventId, revision: error.revision, hash: hashIn(record.metadata) };
  }
}

/** The server's name of a stream begins with that of the store. */
export function streamOf({ streamId }: Pick<WireRecord, 'streamId'>): StreamName {
  return streamId.slice(streamId.indexOf('/') + 1) as StreamName;
}

export function positionOf({ position }: Pick<WireRecord, 'position'>): Position {
  return position.commit as Position;
}

/** In the log of a server from 23.10 on, a record has one position: commit and prepare are the same. */
export function toReadPosition(position: Position): ReadPosition {
  return position === START ? FROM_THE_BEGINNING : { commit: position, prepare: position };
}

/** Metadata that parses as JSON comes back parsed. */
function hashIn(metadata: unknown): string {
  const hasHash = typeof metadata === 'object' && metadata !== null && 'hash' in metadata;
  return hasHash && typeof metadata.hash === 'string' ? metadata.hash : '';
}
