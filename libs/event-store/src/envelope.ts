import type { Brand, Instant } from '@saksgang/kernel';

/** `category-<uuid>`: the category names the concept, the id says which. Never personal data. */
export type StreamName = Brand<string, 'StreamName'>;

/**
 * Where an event stands in the whole store. Opaque to everyone but the adapter; later is larger.
 * 0n is before the first event. Dense only in PostgreSQL and memory: nothing may rely on that.
 */
export type Position = Brand<bigint, 'Position'>;

export const START: Position = 0n as Position;

/** 0, 1, 2 … in its stream. */
export type Revision = number;

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Who did it, why and in which connection. No personal data: ids only. */
export interface EventMetadata {
  /** User or machine client that sent the command. */
  readonly actor: string;
  /** The person a substitute or machine acted for. */
  readonly onBehalfOf?: string;
  /** The municipality's id. */
  readonly tenant: string;
  /** Chosen by the client; the same id is the same command. */
  readonly commandId: string;
  /** Keyed digest of the command's body, to tell a repeat from a reuse of its id. */
  readonly commandFingerprint: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
}

/** An event ready to be stored: encoded and sealed, not yet placed. */
export interface NewEvent extends EventMetadata {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  /** The system's clock: when we learned it. Never earlier than the event before it in its stream. */
  readonly recordedAt: Instant;
  /** The world's clock: when it was true. */
  readonly occurredAt: Instant;
}

/** An event as it lies in the store, personal fields sealed. */
export interface StoredEvent extends NewEvent {
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  /** Hash of the event before it in the stream, hex; empty for the first. */
  readonly prevHash: string;
  /** SHA-256 over the canonical JSON (RFC 8785) of all fields but `position` and `hash`; hex. */
  readonly hash: string;
}

const STREAM = /^([a-z][a-z0-9]*)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isStreamName(text: string): text is StreamName {
  return STREAM.test(text);
}

/** @throws RangeError when category or id is malformed. */
export function streamName(category: string, id: string): StreamName {
  const name = `${category}-${id}`;
  if (!isStreamName(name)) throw new RangeError('a stream is named category-uuid');
  return name;
}

/** `case` of `case-0192…`. */
export function categoryOf(stream: StreamName): string {
  return stream.slice(0, stream.indexOf('-'));
}

/** `0192…` of `case-0192…`. */
export function idIn(stream: StreamName): string {
  return stream.slice(stream.indexOf('-') + 1);
}
