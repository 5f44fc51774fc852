import { beforeAll, describe, expect, it } from '@jest/globals';
import { START, type EventStore, type Position } from '@saksgang/event-store';
import { aStream, someEvents } from './builders.ts';
import { readFeed } from './reading.ts';

export function feedContract(store: () => EventStore): void {
  describe('reading the feed', () => {
    const [cases, persons] = [aStream('case'), aStream('person')];
    let start: Position;
    beforeAll(async () => {
      start = await store().head();
      await store().append([{ stream: cases, expected: 'noStream', events: someEvents(3) }]);
      await store().append([{ stream: persons, expected: 'noStream', events: someEvents(2) }]);
      await store().append([{ stream: cases, expected: 2, events: someEvents(1) }]);
    });

    it('gives everything after a position, in the order it was committed', async () => {
      const events = (await readFeed(store(), start)).slice(0, 6);
      expect(events.map(({ stream, revision }) => [stream, revision])).toEqual([
        [cases, 0],
        [cases, 1],
        [cases, 2],
        [persons, 0],
        [persons, 1],
        [cases, 3],
      ]);
      const positions = events.map((event) => event.position);
      expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(new Set(positions).size).toBe(6);
    });

    it('keeps that order from the very beginning, whatever the size of the page', async () => {
      await store().append([{ stream: aStream(), expected: 'noStream', events: someEvents(120) }]);
      for (const [limit, filter] of [
        [7, undefined],
        [1_000, undefined],
        [1_000, { categories: ['case'] }],
      ] as const) {
        const positions = (await readFeed(store(), START, limit, filter)).map(
          (event) => event.position,
        );
        expect(positions).toEqual(positions.toSorted((a, b) => (a < b ? -1 : 1)));
        expect(new Set(positions).size).toBe(positions.length);
      }
    });

    it('counts positions without a gap where the engine promises so', async () => {
      if (!store().capabilities.densePositions) return;
      const positions = (await readFeed(store(), start)).map((event) => event.position);
      expect(positions).toEqual(positions.map((_, index) => start + BigInt(index) + 1n));
    });

    it('gives no more than asked, and goes on after that', async () => {
      const page = await store().readAll({ after: start, limit: 2 });
      expect(page.events.map((event) => event.revision)).toEqual([0, 1]);
      expect(page.next).toBe(page.events.at(-1)?.position);
      const [third] = await readFeed(store(), page.next, 1);
      expect(third?.revision).toBe(2);
    });

    it('gives only the categories asked for, and passes over the others', async () => {
      const events = await readFeed(store(), start, 100, { categories: ['person'] });
      expect(events.map(({ stream }) => stream)).toEqual([persons, persons]);
      const page = await store().readAll({
        after: start,
        limit: 100,
        filter: { categories: ['nothing'] },
      });
      expect(page).toEqual({ events: [], next: await store().head() });
    });

    it('stays where it is at the end', async () => {
      const head = await store().head();
      expect(await store().readAll({ after: head, limit: 10 })).toEqual({ events: [], next: head });
    });
  });
}
