import { randomUUID } from 'node:crypto';
import { openFeed, type Feed } from './feeds.ts';
import { filteredFraming, plainFraming, type Framing } from './framing.ts';
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
): Promise<void> {
  const feed = openFeed(server.database, request, server.now());
  if (feed.kind === 'refused') {
    sender.refuse(feed.refusal);
    return;
  }
  const framing = request.filter ? filteredFraming(request.filter) : plainFraming;
  const stop = server.faults.onDrop(sender.refuse);
  const hasCaughtUp = await sendPast(sender, feed, framing);
  stop();
  if (hasCaughtUp) goLive(sender, server, feed, framing);
}

async function sendPast(sender: Sender, feed: Feed, framing: Framing): Promise<boolean> {
  await sender.send([confirmationFrame(randomUUID())]);
  for (const event of feed.past) {
    if (!(await sender.send(framing(event)))) return false;
  }
  return true;
}

function goLive(sender: Sender, server: Server, feed: Feed, framing: Framing): void {
  const buffer = createLiveBuffer(sender, server.liveBuffer);
  buffer.add([caughtUpFrame()]);
  const stops = [
    server.faults.onDrop(buffer.drop),
    server.database.onAppend((events) => {
      buffer.add(events.filter(feed.concerns).flatMap(framing));
    }),
  ];
  sender.onEnd(() => stops.forEach((stop) => stop()));
}
