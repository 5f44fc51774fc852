import type { Message } from 'google-protobuf';
import type { ExpectedState } from './events.ts';
import { anything, empty, shared, status } from './protocol.ts';
import { identifierOf } from './read-responses.ts';

/** The ways in which one append of a batch call fails; the others in the call go on. */

export function wrongExpectedVersion(expected: ExpectedState, current: bigint): status.Status {
  const details = new shared.WrongExpectedVersion();
  if (current < 0n) details.setCurrentNoStream(new empty.Empty());
  else details.setCurrentStreamRevision(String(current));
  if (expected === 'any') details.setExpectedAny(new empty.Empty());
  else if (expected === 'no_stream') details.setExpectedNoStream(new empty.Empty());
  else if (expected === 'stream_exists') details.setExpectedStreamExists(new empty.Empty());
  else details.setExpectedStreamPosition(String(expected));
  return failure('WrongExpectedVersion', details);
}

export function streamDeleted(stream: string): status.Status {
  const details = new shared.StreamDeleted().setStreamIdentifier(identifierOf(stream));
  return failure('StreamDeleted', details);
}

export function maximumAppendSizeExceeded(bytes: number): status.Status {
  const details = new shared.MaximumAppendSizeExceeded().setMaxappendsize(bytes);
  return failure('MaximumAppendSizeExceeded', details);
}

export function badRequest(message: string): status.Status {
  return failure('BadRequest', new shared.BadRequest().setMessage(message));
}

export function notReady(): status.Status {
  return failure('Empty', new shared.Empty(), 'Server Is Not Ready');
}

function failure(type: string, details: Message, message = type): status.Status {
  const packed = new anything.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${type}`);
  return new status.Status().setMessage(message).setDetails(packed);
}
