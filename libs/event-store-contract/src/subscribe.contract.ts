import { describe, expect, it } from '@jest/globals';
import { START, type EventStore, type SubscribeOptions } from '@saksgang/event-store';
import { aStream, someEvents } from './builders.ts';
import type { OpenStore } from './open-store.ts';

/** The ids of the first `count` events that come. */
async function take(
  store: EventStore,
  count: number,
  options: Omit<SubscribeOptions, 'signal'>,
): Promise<readonly string[]> {
  const abort = new AbortController();
  const ids: string[] = [];
  for await (const page of store.subscribe({ ...options, signal: abort.signal })) {
    ids.push(...page.events.map((event) => event.eventId));
    if (ids.length >= count) abort.abort();
  }
  return ids;
}

export function subscribeContract(store: () => EventStore, openStore: OpenStore): void {
  describe('following the feed', () => {
    it('catches up with what is there, then gives what comes', async () => {
      const after = await store().head();
      const stream = aStream();
      const past = someEvents(3);
      const future = someEvents(2);
      await store().append([{ stream, expected: 'noStream', events: past }]);
      const seen = take(store(), 5, { after });
      await store().append([{ stream, expected: 2, events: future }]);
      expect(await seen).toEqual([...past, ...future].map((event) => event.eventId));
    });

    it('wakes for what comes after a silence', async () => {
      const after = await store().head();
      const seen = take(store(), 1, { after });
      await new Promise((resolve) => setTimeout(resolve, 50));
      const events = someEvents(1);
      await store().append([{ stream: aStream(), expected: 'noStream', events }]);
      expect(await seen).toEqual([events[0].eventId]);
    });

    it('gives only the categories asked for', async () => {
      const after = await store().head();
      const wanted = someEvents(1);
      await store().append([{ stream: aStream('person'), expected: 'any', events: someEvents(2) }]);
      await store().append([{ stream: aStream('group'), expected: 'any', events: wanted }]);
      const seen = await take(store(), 1, { after, filter: { categories: ['group'] } });
      expect(seen).toEqual([wanted[0].eventId]);
    });

    it('gives every follower everything', async () => {
      const after = await store().head();
      const followers = [1, 2, 3].map(() => take(store(), 20, { after }));
      const sent: string[] = [];
      for (let i = 0; i < 20; i++) {
        const events = someEvents(1);
        sent.push(events[0].eventId);
        await store().append([{ stream: aStream(), expected: 'noStream', events }]);
      }
      expect(await Promise.all(followers)).toEqual([sent, sent, sent]);
    });

    it('ends when the store is closed', async () => {
      const other = await openStore();
      const options = { after: START, signal: new AbortController().signal };
      const pages: unknown[] = [];
      setTimeout(() => void other.store.close(), 20);
      for await (const page of other.store.subscribe(options)) pages.push(page);
      expect(pages).toEqual([]);
      await other.close();
    });

    it('ends when it is told to, even in a silence', async () => {
      const abort = new AbortController();
      const after = await store().head();
      const pages: unknown[] = [];
      setTimeout(() => abort.abort(), 20);
      for await (const page of store().subscribe({ after, signal: abort.signal })) pages.push(page);
      expect(pages).toEqual([]);
    });
  });
}
