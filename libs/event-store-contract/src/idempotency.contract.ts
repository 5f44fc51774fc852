import { describe, expect, it } from '@jest/globals';
import {
  CorruptedIdempotency,
  type EventStore,
  type ExpectedRevision,
} from '@saksgang/event-store';
import { aCommand, aStream, someEvents } from './builders.ts';
import { read } from './reading.ts';

export function idempotencyContract(store: () => EventStore): void {
  describe('the same append again', () => {
    it.each<ExpectedRevision>([0, 'any'])(
      'gives the first answer (expected: %s)',
      async (expected) => {
        const stream = aStream();
        await store().append([{ stream, expected: 'noStream', events: someEvents(1) }]);
        const request = { stream, expected, events: someEvents(2) };
        const first = await store().append([request]);
        await store().append([{ stream, expected: 2, events: someEvents(1) }]);
        expect(await store().append([request])).toEqual({ ...first, status: 'idempotent' });
        expect(await read(store(), stream)).toHaveLength(4);
      },
    );

    it('gives the first answer to whoever started the stream', async () => {
      const request = { stream: aStream(), expected: 'noStream', events: someEvents(2) } as const;
      const first = await store().append([request]);
      expect(await store().append([request])).toEqual({ ...first, status: 'idempotent' });
      expect(await read(store(), request.stream)).toHaveLength(2);
    });

    it('is a bug when only the first of its events are stored', async () => {
      const stream = aStream();
      const [one, two] = someEvents(2);
      await store().append([{ stream, expected: 'noStream', events: [one] }]);
      const both = { stream, expected: 'noStream', events: [one, two ?? one] } as const;
      await expect(store().append([both])).rejects.toThrow(CorruptedIdempotency);
      expect(await read(store(), stream)).toHaveLength(1);
    });

    it.each([
      ['other data', { data: { other: true } }],
      ['another type', { type: 'NoteDeleted' }],
      ['another time', { occurredAt: '2026-01-04T23:00:00.000Z' }],
      ['another actor', { actor: 'user-9' }],
    ])('is a bug when an id comes with %s', async (_, change) => {
      const stream = aStream();
      const [event] = someEvents(1);
      await store().append([{ stream, expected: 'noStream', events: [event] }]);
      const changed = { ...event, ...change } as typeof event;
      await expect(
        store().append([{ stream, expected: 'noStream', events: [changed] }]),
      ).rejects.toThrow(CorruptedIdempotency);
      expect(await read(store(), stream)).toMatchObject([event]);
    });

    it('is a conflict when its events never arrived', async () => {
      const stream = aStream();
      await store().append([{ stream, expected: 'noStream', events: someEvents(2) }]);
      const late = { stream, expected: 0, events: someEvents(1) };
      expect(await store().append([late])).toMatchObject({ status: 'conflict', actual: 1 });
      expect(await store().append([late])).toMatchObject({ status: 'conflict', actual: 1 });
    });
  });

  describe('a command id that was used before', () => {
    it('is reported with the first event it left, in whichever stream', async () => {
      if (!store().capabilities.commandLedger) return;
      const command = aCommand();
      const first = aStream();
      const other = aStream();
      const events = someEvents(2, command);
      await store().append([{ stream: first, expected: 'noStream', events }]);
      for (const stream of [first, other]) {
        const outcome = await store().append([
          { stream, expected: 'any', events: someEvents(1, command) },
        ]);
        expect(outcome).toMatchObject({
          status: 'commandRepeated',
          first: { stream: first, revision: 0, commandId: command.commandId },
        });
      }
      expect(await read(store(), other)).toEqual([]);
    });

    it('is free to another municipality', async () => {
      const command = aCommand();
      const elsewhere = { ...command, tenant: 'municipality-2' };
      for (const metadata of [command, elsewhere]) {
        const outcome = await store().append([
          { stream: aStream(), expected: 'noStream', events: someEvents(1, metadata) },
        ]);
        expect(outcome).toMatchObject({ status: 'appended' });
      }
    });
  });
}
