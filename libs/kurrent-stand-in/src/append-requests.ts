import type { ExpectedState, ProposedEvent } from './events.ts';
import type { shared, streams } from './protocol.ts';

/** An append as it is put together from the messages of a call. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedState;
  readonly events: ProposedEvent[];
}

/** A request that no server can carry out. */
export class MalformedRequest extends Error {}

type ProposedMessage = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** @throws MalformedRequest when the id is no UUID or the type is missing. */
export function parseEvent(message: ProposedMessage): ProposedEvent {
  const id = parseUuid(message.getId());
  const type = message.getMetadataMap().get('type') ?? '';
  if (!UUID.test(id)) throw new MalformedRequest('An event id is not a UUID');
  if (type === '') throw new MalformedRequest('An event has no type');
  return {
    id,
    type,
    isJson: message.getMetadataMap().get('content-type') === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function parseStream(identifier: shared.StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

/** Both append calls and the deletions say it in one of these ways. */
interface Expecting {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

/** `revision` is what stands when none of the words does. */
export function parseExpected(options: Expecting, revision: string): ExpectedState {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : BigInt.asIntN(64, BigInt(revision));
}

export function bytesOf(events: readonly ProposedEvent[]): number {
  return events.reduce((bytes, { data }) => bytes + data.length, 0);
}

function parseUuid(uuid: shared.UUID | undefined): string {
  const structured = uuid?.getStructured();
  if (!structured) return (uuid?.getString() ?? '').toLowerCase();
  const halves = [structured.getMostSignificantBits(), structured.getLeastSignificantBits()];
  const hex = halves.map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'));
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
