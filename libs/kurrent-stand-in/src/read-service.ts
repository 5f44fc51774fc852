import { refusalOf } from './faults.ts';
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
  const fault = server.faults.take(request?.count === 'subscription' ? 'subscribe' : 'read');
  if (fault?.kind === 'hang') return;
  await server.faults.delay();
  const sender = createSender(call, fault);
  const refusal = server.isReady() ? refusalOf(fault) : notReady;
  if (refusal) sender.refuse(refusal);
  else if (!request || request.count === 0n) sender.refuse(unknown('Nothing to read'));
  else if (request.count === 'subscription') await serveSubscription(sender, server, request);
  else await serveRead(sender, server, request);
}

async function serveRead(sender: Sender, server: Server, request: ReadRequest): Promise<void> {
  const outcome = read(server.database, request, server.now());
  switch (outcome.kind) {
    case 'refused':
      sender.refuse(outcome.refusal);
      break;
    case 'notFound':
      await sender.send([notFoundFrame(outcome.stream)]);
      break;
    case 'events':
      for (const event of outcome.events) {
        if (!(await sender.send([eventFrame(event)]))) break;
      }
  }
  sender.end();
}
