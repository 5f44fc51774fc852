import type { Instant } from '@saksgang/kernel';
import type { JsonObject, Position, StoredEvent, StreamName } from '@saksgang/event-store';

/** Read as arrays and as text: no parser runs twice, and no number loses a digit. */
export const COLUMNS = `position::text, stream, revision, event_id, type, schema_version, data::text,
  recorded_at, occurred_at, actor, on_behalf_of, tenant, command_id, command_fingerprint,
  correlation_id, causation_id, traceparent, encode(prev_hash, 'hex'), encode(hash, 'hex')`;

export type EventRow = readonly [
  position: string,
  stream: string,
  revision: number,
  eventId: string,
  type: string,
  schemaVersion: number,
  data: string,
  recordedAt: Date,
  occurredAt: Date,
  actor: string,
  onBehalfOf: string | null,
  tenant: string,
  commandId: string,
  commandFingerprint: string,
  correlationId: string,
  causationId: string | null,
  traceparent: string | null,
  prevHash: string,
  hash: string,
];

/** A row as the event it holds. Absent fields stay absent: the hash is over what was there. */
export function toStoredEvent(row: EventRow): StoredEvent {
  const [position, stream, revision, eventId, type, schemaVersion, data, recordedAt, occurredAt] =
    row;
  const [, , , , , , , , , actor, onBehalfOf, tenant, commandId, commandFingerprint] = row;
  const [correlationId, causationId, traceparent, prevHash, hash] = row.slice(14) as [
    string,
    string | null,
    string | null,
    string,
    string,
  ];
  return {
    position: BigInt(position) as Position,
    stream: stream as StreamName,
    revision,
    eventId,
    type,
    schemaVersion,
    data: JSON.parse(data) as JsonObject,
    recordedAt: recordedAt.toISOString() as Instant,
    occurredAt: occurredAt.toISOString() as Instant,
    actor,
    ...(onBehalfOf !== null && { onBehalfOf }),
    tenant,
    commandId,
    commandFingerprint,
    correlationId,
    ...(causationId !== null && { causationId }),
    ...(traceparent !== null && { traceparent }),
    prevHash,
    hash,
  };
}
