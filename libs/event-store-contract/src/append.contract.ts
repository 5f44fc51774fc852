import { describe, expect, it } from '@jest/globals';
import { hashOf, type EventStore } from '@saksgang/event-store';
import { aCommand, aStream, someEvents } from './builders.ts';
import { read } from './reading.ts';

export function appendContract(store: () => EventStore): void {
  describe('appending to a stream', () => {
    it('starts a stream that does not exist', async () => {
      const stream = aStream();
      const outcome = await store().append([
        { stream, expected: 'noStream', events: someEvents(2) },
      ]);
      expect(outcome).toMatchObject({ status: 'appended', revisions: [1] });
      expect((await read(store(), stream)).map((event) => event.revision)).toEqual([0, 1]);
    });

    it('goes on where the writer saw the stream end', async () => {
      const stream = aStream();
      await store().append([{ stream, expected: 'noStream', events: someEvents(2) }]);
      const outcome = await store().append([{ stream, expected: 1, events: someEvents(1) }]);
      expect(outcome).toMatchObject({ status: 'appended', revisions: [2] });
    });

    it('keeps every field of the envelope as it was given', async () => {
      const stream = aStream();
      const [event] = someEvents(1, {
        ...aCommand({
          onBehalfOf: 'user-2',
          causationId: 'position-7',
          traceparent: '00-ab-cd-01',
        }),
        schemaVersion: 3,
        data: {
          text: 'Blåbærsyltetøy 🫐 «sitat» \\ " \n\t',
          nested: { list: [1, 2.5, null, true] },
        },
      });
      await store().append([{ stream, expected: 'noStream', events: [event] }]);
      const [stored] = await read(store(), stream);
      expect(stored).toMatchObject(event);
      expect(stored).toMatchObject({ stream, revision: 0, prevHash: '' });
    });

    it('leaves out what was not given', async () => {
      const stream = aStream();
      await store().append([{ stream, expected: 'noStream', events: someEvents(1) }]);
      const [stored] = await read(store(), stream);
      expect(stored).not.toHaveProperty('onBehalfOf');
      expect(stored).not.toHaveProperty('causationId');
    });

    it('tells the position of the last event', async () => {
      const stream = aStream();
      const outcome = await store().append([
        { stream, expected: 'noStream', events: someEvents(3) },
      ]);
      const last = (await read(store(), stream)).at(-1);
      expect(outcome).toMatchObject({ position: last?.position });
      expect(await store().head()).toBe(last?.position);
    });

    it('chains each event to the one before it by hash', async () => {
      const stream = aStream();
      await store().append([{ stream, expected: 'noStream', events: someEvents(2) }]);
      await store().append([{ stream, expected: 1, events: someEvents(1) }]);
      await store().append([{ stream, expected: 'any', events: someEvents(1) }]);
      const events = await read(store(), stream);
      expect(events.map((event) => event.prevHash)).toEqual([
        '',
        ...events.slice(0, -1).map((event) => event.hash),
      ]);
      expect(events.map((event) => event.hash)).toEqual(events.map(hashOf));
    });

    it.each([
      ['behind the stream', 0],
      ['ahead of the stream', 7],
      ['unaware that the stream exists', 'noStream'],
    ] as const)('refuses a writer who is %s', async (_, expected) => {
      const stream = aStream();
      await store().append([{ stream, expected: 'noStream', events: someEvents(2) }]);
      const outcome = await store().append([{ stream, expected, events: someEvents(1) }]);
      expect(outcome).toEqual({ status: 'conflict', stream, expected, actual: 1 });
      expect(await read(store(), stream)).toHaveLength(2);
    });

    it('refuses a revision of a stream that does not exist', async () => {
      const stream = aStream();
      const outcome = await store().append([{ stream, expected: 0, events: someEvents(1) }]);
      expect(outcome).toEqual({ status: 'conflict', stream, expected: 0, actual: 'noStream' });
    });

    it('appends to whatever is there when order does not matter', async () => {
      const stream = aStream();
      for (const revision of [0, 1]) {
        const outcome = await store().append([{ stream, expected: 'any', events: someEvents(1) }]);
        expect(outcome).toMatchObject({ status: 'appended', revisions: [revision] });
      }
    });
  });
}
