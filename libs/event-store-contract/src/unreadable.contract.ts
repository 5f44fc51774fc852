import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  EventStore,
  FeedFilter,
  FeedPage,
  Position,
  StreamName,
  UnreadableEvent,
} from '@saksgang/event-store';
import { aStream, someEvents } from './builders.ts';
import { read } from './reading.ts';

/** A store in which somebody can meddle. */
export type OpenSpoilableStore = () => Promise<{
  readonly store: EventStore;
  /** Puts one event at the end of the stream that nobody can read: altered, or written past the store. */
  appendUnreadable(stream: StreamName): Promise<void>;
  close(): Promise<void>;
}>;

/** What every engine does with an event that it cannot read: names it, and goes on when it is told to. */
export function unreadableContract(name: string, open: OpenSpoilableStore): void {
  describe(`An event that cannot be read, on ${name}`, () => {
    let opened: Awaited<ReturnType<OpenSpoilableStore>>;
    const [broken, whole] = [aStream('case'), aStream('person')];
    let start: Position;

    beforeAll(async () => {
      opened = await open();
      const { store } = opened;
      await store.append([{ stream: aStream(), expected: 'noStream', events: someEvents(1) }]);
      start = await store.head();
      await store.append([{ stream: broken, expected: 'noStream', events: someEvents(2) }]);
      await opened.appendUnreadable(broken);
      await store.append([{ stream: whole, expected: 'noStream', events: someEvents(2) }]);
    });
    afterAll(async () => {
      await opened.store.close();
      await opened.close();
    });

    const page = (after: Position, filter?: FeedFilter) =>
      opened.store.readAll({ after, limit: 100, ...(filter && { filter }) });
    const refusal = (after: Position) =>
      page(after).then(
        () => null,
        (error: unknown) => error as UnreadableEvent,
      );
    const told = ({ events }: FeedPage) => events.map((event) => [event.stream, event.revision]);

    it('ends the page of the feed before it', async () => {
      expect(told(await page(start))).toEqual([
        [broken, 0],
        [broken, 1],
      ]);
    });

    it('is named by the next page, which says where to go on', async () => {
      const { next } = await page(start);
      const error = await refusal(next);
      expect(error).toMatchObject({ name: 'UnreadableEvent', stream: broken, revision: 2 });
      expect(error?.position).toBeGreaterThan(next);
      expect(told(await page(error?.position ?? next))).toEqual([
        [whole, 0],
        [whole, 1],
      ]);
    });

    it('is no concern of those who read other categories', async () => {
      expect(told(await page(start, { categories: ['person'] }))).toEqual([
        [whole, 0],
        [whole, 1],
      ]);
    });

    it('ends a subscription in the same way, after everything before it', async () => {
      const seen: unknown[] = [];
      const following = async () => {
        const { signal } = new AbortController();
        for await (const one of opened.store.subscribe({ after: start, signal })) {
          seen.push(...told(one));
        }
      };
      await expect(following()).rejects.toMatchObject({ stream: broken, revision: 2 });
      expect(seen).toEqual([
        [broken, 0],
        [broken, 1],
      ]);
    });

    it('stops the reading of its own stream, and of no other', async () => {
      await expect(read(opened.store, broken)).rejects.toMatchObject({ revision: 2 });
      expect(await read(opened.store, broken, { to: 1 })).toHaveLength(2);
      expect(await read(opened.store, whole)).toHaveLength(2);
    });
  });
}
