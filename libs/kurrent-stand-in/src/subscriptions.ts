import { randomUUID } from 'node:crypto';
import { openFeed } from './feeds.ts';
import type { Framing } from './framing.ts';
import { createLiveBuffer } from './live-buffer.ts';
import type { ReadRequest } from './read-requests.ts';
import { caughtUpFrame, confirmationFrame } from './read-responses.ts';
import type { Sender } from './sender.ts';
import type { Server } from './server.ts';

/**
 * Sends what is there as fast as the client takes it, says that it has caught up, and from then on sends what
 * is written through a bounded buffer: a subscriber that catches up may sleep, a live one may not.
 */
export async function serveSubscription(
  sender: Sender,
  server: Server,
  request: ReadRequest,
  framing: Framing,
): Promise<void> {
  const { database, faults } = server;
  const outcome = openFeed(database, request, server.now());
  if (outcome.kind === 'refused') return sender.refuse(outcome.refusal);
  const feed = outcome;
  const keepWaiting = faults.onDrop(sender.refuse);
  await sender.send([confirmationFrame(randomUUID())]);
  for (const event of feed.past) {
    if (!(await sender.send(framing(event)))) return keepWaiting();
  }
  keepWaiting();
  goLive();

  function goLive(): void {
    const buffer = createLiveBuffer(sender, server.liveBuffer);
    buffer.add([caughtUpFrame()]);
    const stops = [
      faults.onDrop(buffer.drop),
      database.onAppend((events) => buffer.add(events.filter(feed.concerns).flatMap(framing))),
    ];
    sender.onEnd(() => stops.forEach((stop) => stop()));
  }
}
