import type { ServerDuplexStream } from '@grpc/grpc-js';
import {
  bytesOf,
  MalformedRequest,
  parseEvent,
  parseExpected,
  parseStream,
  type AppendRequest,
} from './append-requests.ts';
import { answerTo, refused } from './batch-responses.ts';
import * as failures from './batch-statuses.ts';
import { refusalOf, timeFor } from './faults.ts';
import type { streams } from './protocol.ts';
import type { Server } from './server.ts';
import { unavailable } from './statuses.ts';

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

type Answer = (response: streams.BatchAppendResp) => void;

/** The `BatchAppend` call: one for each connection, its appends told apart by their correlation ids. */
export function serveBatchAppend(server: Server, call: Call): void {
  const begun = new Map<string, AppendRequest>();
  call.on('data', (message: streams.BatchAppendReq) => {
    const correlation = message.getCorrelationId();
    const key = correlation?.getString() ?? '';
    const options = message.getOptions();
    if (options) begun.set(key, begin(options));
    const request = begun.get(key);
    if (!request) return;
    const answer: Answer = (response) => {
      begun.delete(key);
      if (!call.cancelled && !call.writableEnded)
        call.write(response.setCorrelationId(correlation));
    };
    const failure = add(server, request, message);
    if (failure) answer(refused(request, failure));
    else if (message.getIsFinal()) void carryOut(server, call, request, answer);
  });
  call.on('end', () => call.end());
}

function begin(options: streams.BatchAppendReq.Options): AppendRequest {
  return {
    stream: parseStream(options.getStreamIdentifier()),
    expected: parseExpected(options, options.getStreamPosition()),
    events: [],
  };
}

function add(server: Server, request: AppendRequest, message: streams.BatchAppendReq) {
  try {
    request.events.push(...message.getProposedMessagesList().map(parseEvent));
  } catch (error) {
    if (error instanceof MalformedRequest) return failures.badRequest(error.message);
    throw error;
  }
  const isTooLarge = bytesOf(request.events) > server.maxAppendSize;
  return isTooLarge ? failures.maximumAppendSizeExceeded(server.maxAppendSize) : null;
}

async function carryOut(
  server: Server,
  call: Call,
  request: AppendRequest,
  answer: Answer,
): Promise<void> {
  const fault = server.faults.take('append');
  if (fault?.kind === 'hang') return;
  const refusal = refusalOf(fault);
  if (fault?.kind === 'notReady' || !server.isReady()) {
    answer(refused(request, failures.notReady()));
  } else if (refusal) {
    call.emit('error', refusal);
  } else {
    const { stream, expected, events } = request;
    await timeFor(fault);
    const outcome = server.database.append(stream, expected, events);
    await server.faults.delay();
    if (fault?.kind === 'loseAnswer') call.emit('error', unavailable);
    else answer(answerTo(request, outcome));
  }
}
