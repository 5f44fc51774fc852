import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import {
  bytesOf,
  MalformedRequest,
  parseEvent,
  parseExpected,
  parseStream,
  type AppendRequest,
} from './append-requests.ts';
import { answerTo } from './append-responses.ts';
import { refusalOf, timeFor } from './faults.ts';
import { streams } from './protocol.ts';
import type { Server } from './server.ts';
import {
  maxAppendSizeExceeded,
  notReady,
  streamDeleted,
  unavailable,
  unknown,
  type Refusal,
} from './statuses.ts';

type Call = ServerReadableStream<streams.AppendReq, streams.AppendResp>;

type Respond = sendUnaryData<streams.AppendResp>;

/** The `Append` call: one append, taken by the client when it has credentials. */
export async function serveAppend(server: Server, call: Call, respond: Respond): Promise<void> {
  const answer = await carryOut(server, await receive(call));
  if (answer instanceof streams.AppendResp) respond(null, answer);
  else if (answer) respond(answer);
}

/** Null when there is never to be an answer. */
async function carryOut(
  server: Server,
  request: AppendRequest | MalformedRequest,
): Promise<streams.AppendResp | Refusal | null> {
  const fault = server.faults.take('append');
  if (fault?.kind === 'hang') return null;
  const refusal = server.isReady() ? refusalOf(fault) : notReady;
  if (refusal) return refusal;
  if (request instanceof MalformedRequest) return unknown(request.message);
  const { stream, expected, events } = request;
  if (bytesOf(events) > server.maxAppendSize) return maxAppendSizeExceeded(server.maxAppendSize);
  await timeFor(fault);
  const outcome = server.database.append(stream, expected, events);
  if (fault?.kind === 'loseAnswer') return unavailable;
  await server.faults.delay();
  return outcome.kind === 'streamDeleted' ? streamDeleted(stream) : answerTo(request, outcome);
}

/** The first message says where to, the others hold an event each. */
async function receive(call: Call): Promise<AppendRequest | MalformedRequest> {
  let [stream, expected]: [string, AppendRequest['expected']] = ['', 'any'];
  const messages: streams.AppendReq.ProposedMessage[] = [];
  for await (const part of call as AsyncIterable<streams.AppendReq>) {
    const options = part.getOptions();
    const message = part.getProposedMessage();
    if (options) {
      stream = parseStream(options.getStreamIdentifier());
      expected = parseExpected(options, options.getRevision());
    }
    if (message) messages.push(message);
  }
  try {
    return { stream, expected, events: messages.map(parseEvent) };
  } catch (error) {
    if (error instanceof MalformedRequest) return error;
    throw error;
  }
}
