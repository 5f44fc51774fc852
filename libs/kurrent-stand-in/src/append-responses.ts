import type { AppendRequest } from './append-requests.ts';
import type { AppendOutcome } from './database.ts';
import { shared, streams } from './protocol.ts';

type Answered = Exclude<AppendOutcome, { readonly kind: 'streamDeleted' }>;

/** What the writer is told of `outcome`: here a wrong revision is an answer, not an error. */
export function answerTo({ expected }: AppendRequest, outcome: Answered): streams.AppendResp {
  const response = new streams.AppendResp();
  return outcome.kind === 'written'
    ? response.setSuccess(successOf(outcome.revision, outcome.position))
    : response.setWrongExpectedVersion(wrong(expected, outcome.current));
}

function successOf(revision: bigint, position?: bigint): streams.AppendResp.Success {
  const success = new streams.AppendResp.Success();
  if (revision < 0n) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) return success.setNoPosition(new shared.Empty());
  const written = new streams.AppendResp.Position();
  written.setCommitPosition(String(position));
  written.setPreparePosition(String(position));
  return success.setPosition(written);
}

function wrong(
  expected: AppendRequest['expected'],
  current: bigint,
): streams.AppendResp.WrongExpectedVersion {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (current < 0n) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(current));
  if (expected === 'any') return wrong.setExpectedAny(new shared.Empty());
  if (expected === 'no_stream') return wrong.setExpectedNoStream(new shared.Empty());
  if (expected === 'stream_exists') return wrong.setExpectedStreamExists(new shared.Empty());
  return wrong.setExpectedRevision(String(expected));
}
