import { idOf } from '@saksgang/kernel';
import type { EventMetadata, NewEvent } from '../envelope.ts';
import { isStreamName } from '../envelope.ts';
import { InvalidEvent } from '../errors.ts';
import type { AppendRequest } from '../port.ts';
import { checkData } from './check-data.ts';
import {
  MAX_APPEND_BYTES,
  MAX_EVENT_BYTES,
  MAX_EVENTS_PER_APPEND,
  MAX_METADATA_LENGTH,
  MAX_REVISION,
  MAX_STREAMS_PER_APPEND,
} from './limits.ts';

const TYPE = /^[A-Za-z][A-Za-z0-9]{0,99}$/;
const PRINTABLE = /^[\x20-\x7e]+$/;
const EventId = idOf('EventId');

/**
 * What every engine refuses alike, before anything is sent.
 * @throws InvalidEvent naming the field and the rule.
 */
export function checkAppend(requests: readonly AppendRequest[]): void {
  const events = requests.flatMap((request) => request.events);
  within('streams', requests.length, MAX_STREAMS_PER_APPEND);
  within('events', events.length, MAX_EVENTS_PER_APPEND);
  distinct(
    'stream',
    requests.map((request) => request.stream),
  );
  distinct(
    'eventId',
    events.map((event) => event.eventId),
  );
  for (const request of requests) checkRequest(request);
  for (const event of events) checkEvent(event);
  checkSize(events);
  one(
    'tenant',
    events.map((event) => event.tenant),
  );
  one(
    'commandId',
    events.map((event) => event.commandId),
  );
}

function checkRequest({ stream, expected, events }: AppendRequest): void {
  if (!isStreamName(stream)) throw new InvalidEvent('stream', 'must be category-uuid');
  if (events.length === 0) throw new InvalidEvent('events', 'must not be empty');
  if (typeof expected !== 'number') return;
  if (!Number.isInteger(expected) || expected < 0 || expected + events.length > MAX_REVISION) {
    throw new InvalidEvent('expected', `must be an integer from 0 to ${MAX_REVISION}`);
  }
}

function checkEvent(event: NewEvent): void {
  if (!EventId.is(event.eventId)) throw new InvalidEvent('eventId', 'must be a UUID');
  if (!TYPE.test(event.type)) throw new InvalidEvent('type', 'must be letters and digits');
  if (!Number.isInteger(event.schemaVersion) || event.schemaVersion < 1) {
    throw new InvalidEvent('schemaVersion', 'must be a positive integer');
  }
  for (const field of ['recordedAt', 'occurredAt'] as const) {
    if (!isInstant(event[field])) {
      throw new InvalidEvent(field, 'must be a moment in UTC with milliseconds');
    }
  }
  checkMetadata(event);
  checkData(event.data, 'data');
}

const REQUIRED = ['actor', 'tenant', 'commandId', 'commandFingerprint', 'correlationId'] as const;
const OPTIONAL = ['onBehalfOf', 'causationId', 'traceparent'] as const;

function checkMetadata(event: EventMetadata): void {
  for (const field of REQUIRED) checkId(field, event[field]);
  for (const field of OPTIONAL) {
    const value = event[field];
    if (value !== undefined) checkId(field, value);
  }
}

function checkId(field: string, value: unknown): void {
  if (typeof value !== 'string' || !PRINTABLE.test(value) || value.length > MAX_METADATA_LENGTH) {
    throw new InvalidEvent(field, `must be 1–${MAX_METADATA_LENGTH} printable ASCII characters`);
  }
}

/** The one form that a moment has here: any other would sort wrongly as text. */
function isInstant(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text;
}

function checkSize(events: readonly NewEvent[]): void {
  let total = 0;
  for (const event of events) {
    const bytes = Buffer.byteLength(JSON.stringify(event.data));
    if (bytes > MAX_EVENT_BYTES) throw new InvalidEvent('data', `over ${MAX_EVENT_BYTES} bytes`);
    total += bytes;
  }
  within('append bytes', total, MAX_APPEND_BYTES);
}

function within(field: string, count: number, most: number): void {
  if (count < 1 || count > most) throw new InvalidEvent(field, `must be 1–${most}`);
}

function distinct(field: string, values: readonly string[]): void {
  if (new Set(values).size !== values.length) throw new InvalidEvent(field, 'must not repeat');
}

/** An append is the work of one command in one municipality. */
function one(field: string, values: readonly string[]): void {
  if (new Set(values).size > 1) throw new InvalidEvent(field, 'must be the same in one append');
}
