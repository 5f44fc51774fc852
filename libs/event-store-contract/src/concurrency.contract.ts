import { describe, expect, it } from '@jest/globals';
import type { EventStore, StreamName } from '@saksgang/event-store';
import { aStream, someEvents } from './builders.ts';
import { read, readFeed } from './reading.ts';

const WRITERS = 16;
const APPENDS = 12;

export function concurrencyContract(store: () => EventStore): void {
  describe('many writers at once', () => {
    it('lets exactly one of them win a revision', async () => {
      const stream = aStream();
      const outcomes = await Promise.all(
        Array.from({ length: WRITERS }, () =>
          store().append([{ stream, expected: 'noStream', events: someEvents(1) }]),
        ),
      );
      const statuses = outcomes.map((outcome) => outcome.status).toSorted();
      expect(statuses).toEqual(['appended', ...Array<string>(WRITERS - 1).fill('conflict')]);
      expect(await read(store(), stream)).toHaveLength(1);
    });

    it('stores the same append once, however often it is sent at once', async () => {
      const request = { stream: aStream(), expected: 'noStream', events: someEvents(2) } as const;
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => store().append([request])),
      );
      const statuses = outcomes.map((outcome) => outcome.status).toSorted();
      expect(statuses).toEqual(['appended', ...Array<string>(7).fill('idempotent')]);
      expect(await read(store(), request.stream)).toHaveLength(2);
    });

    it('loses and doubles nothing, keeps order in each stream and leaves no gap', async () => {
      const start = await store().head();
      const streams = Array.from({ length: 5 }, () => aStream());
      const sent = await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) => writeSome(store(), streams, writer)),
      );
      const feed = await readFeed(store(), start, 50);
      expect(feed.map((event) => event.eventId).toSorted()).toEqual(sent.flat().toSorted());
      for (const stream of streams) {
        const inFeed = feed.filter((event) => event.stream === stream);
        expect(inFeed.map((event) => event.revision)).toEqual(inFeed.map((_, index) => index));
        expect(await read(store(), stream)).toEqual(inFeed);
      }
      if (!store().capabilities.densePositions) return;
      const positions = feed.map((event) => event.position);
      expect(positions).toEqual(positions.map((_, index) => start + BigInt(index) + 1n));
    });

    it('shows a follower every event once, in order, while they write', async () => {
      const after = await store().head();
      const abort = new AbortController();
      const seen: bigint[] = [];
      const following = (async () => {
        for await (const page of store().subscribe({ after, signal: abort.signal })) {
          seen.push(...page.events.map((event) => event.position));
          if (seen.length >= WRITERS * APPENDS) abort.abort();
        }
      })();
      const streams = Array.from({ length: WRITERS }, () => aStream());
      await Promise.all(streams.map((stream, writer) => writeSome(store(), [stream], writer)));
      await following;
      expect(seen).toEqual((await readFeed(store(), after)).map((event) => event.position));
    });
  });
}

/** Appends one event after another, to whatever end the stream has. */
async function writeSome(
  store: EventStore,
  streams: readonly StreamName[],
  writer: number,
): Promise<readonly string[]> {
  const sent: string[] = [];
  for (let i = 0; i < APPENDS; i++) {
    const stream = streams[(writer + i) % streams.length] ?? aStream();
    const events = someEvents(1);
    const outcome = await store.append([{ stream, expected: 'any', events }]);
    if (outcome.status !== 'appended') throw new Error(`a blind write was ${outcome.status}`);
    sent.push(events[0].eventId);
  }
  return sent;
}
