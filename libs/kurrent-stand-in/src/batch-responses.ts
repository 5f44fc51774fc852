import type { AppendRequest } from './append-requests.ts';
import { streamDeleted, wrongExpectedVersion } from './batch-statuses.ts';
import type { AppendOutcome } from './database.ts';
import { empty, shared, streams, type status } from './protocol.ts';
import { identifierOf } from './read-responses.ts';

/** What the writer is told of `outcome`. */
export function answerTo(request: AppendRequest, outcome: AppendOutcome): streams.BatchAppendResp {
  switch (outcome.kind) {
    case 'wrongExpectedVersion':
      return refused(request, wrongExpectedVersion(request.expected, outcome.current));
    case 'streamDeleted':
      return refused(request, streamDeleted(request.stream));
    case 'written':
      return responseTo(request).setSuccess(successOf(outcome.revision, outcome.position));
  }
}

export function refused(request: AppendRequest, failure: status.Status): streams.BatchAppendResp {
  return responseTo(request).setError(failure);
}

function responseTo({ stream }: AppendRequest): streams.BatchAppendResp {
  return new streams.BatchAppendResp().setStreamIdentifier(identifierOf(stream));
}

function successOf(revision: bigint, position?: bigint): streams.BatchAppendResp.Success {
  const success = new streams.BatchAppendResp.Success();
  if (revision < 0n) success.setNoStream(new empty.Empty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) return success.setNoPosition(new empty.Empty());
  const written = new shared.AllStreamPosition();
  written.setCommitPosition(String(position));
  written.setPreparePosition(String(position));
  return success.setPosition(written);
}
