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
import { refusalOf } from './faults.ts';
import type { streams } from './protocol.ts';
import type { Server } from './server.ts';
import {
  maxAppendSizeExceeded,
  notReady,
  streamDeleted,
  unavailable,
  unknown,
} from './statuses.ts';

type Call = ServerReadableStream<streams.AppendReq, streams.AppendResp>;

type Respond = sendUnaryData<streams.AppendResp>;

/** The `Append` call: one append, taken by the client when it has credentials. */
export async function serveAppend(server: Server, call: Call, respond: Respond): Promise<void> {
  const request = await receive(call);
  const fault = server.faults.take('append');
  if (fault?.kind === 'hang') return;
  const refusal = server.isReady() ? refusalOf(fault) : notReady;
  if (refusal) return respond(refusal);
  if (request instanceof MalformedRequest) return respond(unknown(request.message));
  const { stream, expected, events } = request;
  if (bytesOf(events) > server.maxAppendSize) {
    return respond(maxAppendSizeExceeded(server.maxAppendSize));
  }
  const outcome = server.database.append(stream, expected, events);
  if (fault?.kind === 'loseAnswer') return respond(unavailable);
  await server.faults.delay();
  if (outcome.kind === 'streamDeleted') return respond(streamDeleted(stream));
  respond(null, answerTo(request, outcome));
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
