import { describe, expect, it } from '@jest/globals';
import {
  MAX_EVENT_BYTES,
  MAX_EVENTS_PER_APPEND,
  MAX_REVISION,
  type AppendRequest,
  type EventStore,
  type JsonObject,
  type JsonValue,
  type StreamName,
} from '@saksgang/event-store';
import { aStream, someEvents } from './builders.ts';

function nested(depth: number): JsonObject {
  let value: JsonValue = 'x';
  for (let i = 0; i < depth; i++) value = { deeper: value };
  return { value };
}

const badEvents: readonly (readonly [string, string, object])[] = [
  ['over 64 KiB', 'data', { data: { text: 'x'.repeat(MAX_EVENT_BYTES) } }],
  ['NUL in a text', 'data.text', { data: { text: 'a\0b' } }],
  ['NUL in a name', 'data', { data: { 'a\0b': 1 } }],
  ['half a surrogate pair', 'data.text', { data: { text: '\ud83e' } }],
  ['a number without end', 'data.n', { data: { n: Number.POSITIVE_INFINITY } }],
  ['not a number', 'data.n[1]', { data: { n: [1, Number.NaN] } }],
  ['a bigint', 'data.n', { data: { n: 1n } }],
  ['a Date', 'data.at', { data: { at: new Date(0) } }],
  [
    'a name that changes what an object is',
    'data',
    { data: JSON.parse('{"__proto__":1}') as object },
  ],
  ['an abyss', 'deeper', { data: nested(40) }],
  ['an id that is no UUID', 'eventId', { eventId: 'event-1' }],
  ['an empty type', 'type', { type: '' }],
  ['version 0', 'schemaVersion', { schemaVersion: 0 }],
  ['a time without zone', 'recordedAt', { recordedAt: '2026-01-05T08:47:00' }],
  ['a time in another form', 'occurredAt', { occurredAt: '2026-01-05T08:47:00Z' }],
  ['an actor with a line break', 'actor', { actor: 'user\n1' }],
  ['no tenant', 'tenant', { tenant: '' }],
  ['an actor longer than an id', 'actor', { actor: 'x'.repeat(257) }],
  ['a correlation with a letter outside ASCII', 'correlationId', { correlationId: 'å' }],
];

export function badInputContract(store: () => EventStore): void {
  describe('what no store may hold', () => {
    it.each(badEvents)(
      '%s is refused, naming %s, and nothing is written',
      async (_, field, bad) => {
        const before = await store().head();
        const [good] = someEvents(1);
        const event = { ...good, ...bad };
        const append = store().append([
          { stream: aStream(), expected: 'noStream', events: [event] },
        ]);
        await expect(append).rejects.toMatchObject({
          name: 'InvalidEvent',
          field: expect.stringContaining(field),
        });
        expect(await store().head()).toBe(before);
      },
    );

    const stream = aStream();
    const events = someEvents(1);
    const bigEvents = someEvents(20, { data: { text: 'x'.repeat(60_000) } });
    const badRequests: readonly (readonly [string, string, () => readonly AppendRequest[]])[] = [
      ['no request', 'streams', () => []],
      ['no event', 'events', () => [{ stream, expected: 'any', events: [] }]],
      [
        'more events than fit',
        'events',
        () => [{ stream, expected: 'any', events: someEvents(MAX_EVENTS_PER_APPEND + 1) }],
      ],
      [
        'more bytes than fit',
        'append bytes',
        () => [{ stream, expected: 'any', events: bigEvents }],
      ],
      [
        'more streams than fit',
        'streams',
        () => Array.from({ length: 17 }, () => ({ stream: aStream(), expected: 'any', events })),
      ],
      [
        'a stream that would go beyond counting',
        'expected',
        () => [{ stream, expected: MAX_REVISION - 1, events: someEvents(2) }],
      ],
      [
        'a stream without an id',
        'stream',
        () => [{ stream: 'case' as StreamName, expected: 'any', events }],
      ],
      ['a negative revision', 'expected', () => [{ stream, expected: -1, events }]],
      ['a fraction of a revision', 'expected', () => [{ stream, expected: 0.5, events }]],
      [
        'a revision beyond counting',
        'expected',
        () => [{ stream, expected: MAX_REVISION, events }],
      ],
      [
        'the same id twice',
        'eventId',
        () => [{ stream, expected: 'any', events: [events[0], events[0]] }],
      ],
      [
        'two commands in one append',
        'commandId',
        () => [{ stream, expected: 'any', events: [...someEvents(1), ...someEvents(1)] }],
      ],
    ];
    it.each(badRequests)('%s is refused, naming %s', async (_, field, requests) => {
      await expect(store().append(requests())).rejects.toMatchObject({
        name: 'InvalidEvent',
        field,
      });
    });

    it('never repeats the content in the message', async () => {
      const secret = someEvents(1, { data: { text: 'hemmelig\0' } });
      const append = store().append([{ stream: aStream(), expected: 'any', events: secret }]);
      await expect(append).rejects.toThrow(/^(?!.*hemmelig)/);
    });
  });
}
