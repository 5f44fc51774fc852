import { hash as digest } from 'node:crypto';
import type { NewEvent, Revision, StoredEvent, StreamName } from '../envelope.ts';
import { canonical } from './canonical.ts';

/** What is hashed: everything but the hash itself and the position, which is the adapter's. */
export type HashedEvent = Omit<StoredEvent, 'position' | 'hash'>;

/** An event with its place in the chain, before an adapter gives it a position. */
export interface ChainedEvent {
  readonly event: Omit<StoredEvent, 'position'>;
  /** The RFC 8785 text that `hash` was taken of. Storing it verbatim keeps it checkable by anyone. */
  readonly canonical: string;
}

/** SHA-256 over the canonical JSON of the event; hex. */
export function hashOf(event: HashedEvent): string {
  return sha256(canonical(hashed(event)));
}

/** Links new events to the hash of the one before them: no event can change or vanish unseen. */
export function chain(
  prevHash: string,
  stream: StreamName,
  firstRevision: Revision,
  events: readonly NewEvent[],
): readonly ChainedEvent[] {
  let previous = prevHash;
  return events.map((event, index) => {
    const linked = { ...event, stream, revision: firstRevision + index, prevHash: previous };
    const text = canonical(hashed(linked));
    const hash = sha256(text);
    previous = hash;
    return { event: { ...linked, hash }, canonical: text };
  });
}

/** Names its fields one by one: what else an object may carry is neither hashed nor stored. */
function hashed(event: HashedEvent): HashedEvent {
  return {
    eventId: event.eventId,
    stream: event.stream,
    revision: event.revision,
    type: event.type,
    schemaVersion: event.schemaVersion,
    data: event.data,
    recordedAt: event.recordedAt,
    occurredAt: event.occurredAt,
    actor: event.actor,
    onBehalfOf: event.onBehalfOf,
    tenant: event.tenant,
    commandId: event.commandId,
    commandFingerprint: event.commandFingerprint,
    correlationId: event.correlationId,
    causationId: event.causationId,
    traceparent: event.traceparent,
    prevHash: event.prevHash,
  };
}

function sha256(text: string): string {
  return digest('sha256', text, 'hex');
}
