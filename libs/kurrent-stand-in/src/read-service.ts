import { refusalOf } from './faults.ts';
import { filteredFraming, plainFraming } from './framing.ts';
import { parseReadRequest, type ReadRequest } from './read-requests.ts';
import { eventFrame, notFoundFrame } from './read-responses.ts';
import { read } from './reads.ts';
import { createSender, type ReadCall, type Sender } from './sender.ts';
import type { Server } from './server.ts';
import { notReady, unknown } from './statuses.ts';
import { serveSubscription } from './subscriptions.ts';

/** The `Read` call: reads and subscriptions both. */
export async function serveReadCall(server: Server, call: ReadCall): Promise<void> {
  const request = parseReadRequest(call.request);
  const kind = request?.count === 'subscription' ? 'subscribe' : 'read';
  const fault = server.faults.take(kind);
  if (fault?.kind === 'hang') return;
  await server.faults.delay();
  const sender = createSender(call, fault);
  const refusal = server.isReady() ? refusalOf(fault) : notReady;
  if (refusal) return sender.refuse(refusal);
  if (!request || request.count === 0n) return sender.refuse(unknown('Not a read'));
  if (kind === 'read') return serveRead(sender, server, request);
  const framing = request.filter ? filteredFraming(request.filter) : plainFraming;
  return serveSubscription(sender, server, request, framing);
}

async function serveRead(sender: Sender, server: Server, request: ReadRequest): Promise<void> {
  const outcome = read(server.database, request, server.now());
  if (outcome.kind === 'refused') return sender.refuse(outcome.refusal);
  if (outcome.kind === 'notFound') await sender.send([notFoundFrame(outcome.stream)]);
  else {
    for (const event of outcome.events) {
      if (!(await sender.send([eventFrame(event)]))) return;
    }
  }
  sender.end();
}
