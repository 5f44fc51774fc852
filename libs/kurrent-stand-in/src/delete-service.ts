import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { parseExpected, parseStream } from './append-requests.ts';
import type { AppendOutcome } from './database.ts';
import type { ExpectedState } from './events.ts';
import { streams } from './protocol.ts';
import type { Server } from './server.ts';
import { badRequest, streamDeleted, wrongExpectedVersion, type Refusal } from './statuses.ts';

/** The `Delete` call: hides what a stream holds. */
export function serveDelete(
  { database }: Server,
  { request }: ServerUnaryCall<streams.DeleteReq, streams.DeleteResp>,
  respond: sendUnaryData<streams.DeleteResp>,
): void {
  const options = request.getOptions();
  if (!options) return respond(badRequest('Nothing to delete'));
  const stream = parseStream(options.getStreamIdentifier());
  const expected = parseExpected(options, options.getRevision());
  const outcome = database.softDelete(stream, expected);
  if (outcome.kind !== 'written') return respond(refusalOf(outcome, stream, expected));
  const position = new streams.DeleteResp.Position();
  position.setCommitPosition(String(outcome.position));
  position.setPreparePosition(String(outcome.position));
  respond(null, new streams.DeleteResp().setPosition(position));
}

/** The `Tombstone` call: ends a stream for good. */
export function serveTombstone(
  { database }: Server,
  { request }: ServerUnaryCall<streams.TombstoneReq, streams.TombstoneResp>,
  respond: sendUnaryData<streams.TombstoneResp>,
): void {
  const options = request.getOptions();
  if (!options) return respond(badRequest('Nothing to delete'));
  const stream = parseStream(options.getStreamIdentifier());
  const expected = parseExpected(options, options.getRevision());
  const outcome = database.tombstone(stream, expected);
  if (outcome.kind !== 'written') return respond(refusalOf(outcome, stream, expected));
  const position = new streams.TombstoneResp.Position();
  position.setCommitPosition(String(outcome.position));
  position.setPreparePosition(String(outcome.position));
  respond(null, new streams.TombstoneResp().setPosition(position));
}

function refusalOf(
  outcome: Exclude<AppendOutcome, { readonly kind: 'written' }>,
  stream: string,
  expected: ExpectedState,
): Refusal {
  return outcome.kind === 'streamDeleted'
    ? streamDeleted(stream)
    : wrongExpectedVersion(stream, String(expected), outcome.current);
}
