import { describe, expect, it } from '@jest/globals';
import {
  instant,
  REDACTED,
  type EventDefinitions,
  type Fact,
  type Personal,
} from '@saksgang/kernel';
import fc from 'fast-check';
import { streamName, type JsonValue, type Position, type StoredEvent } from '../envelope.ts';
import { UnreadableEvent } from '../errors.ts';
import { MemoryKeyRing } from '../sealing/memory-key-ring.ts';
import { eventCodec } from './create-event-codec.ts';
import type { Sealed } from './event-codec.ts';

interface Item {
  readonly code: string;
  readonly clarification: Personal<JsonValue>;
}
type NoteWritten = Fact<
  'NoteWritten',
  {
    readonly noteId: string;
    readonly text: Personal<JsonValue>;
    readonly reporter: { readonly id: string; readonly name: Personal<JsonValue> } | null;
    readonly items: readonly Item[];
    readonly people?: readonly { readonly id: string; readonly name: Personal<string> }[];
  }
>;

const definitions: EventDefinitions<NoteWritten> = {
  NoteWritten: {
    version: 1,
    personal: {
      text: 'stream',
      'reporter.name': { idAt: 'reporter.id' },
      'items[].clarification': 'stream',
      'people[].name': { idAt: 'people[].id' },
    },
  },
};

const CHILD = 'child-1';
const EVENT_ID = '00000000-0000-4000-8000-0000000000e1';

const note: NoteWritten = {
  type: 'NoteWritten',
  data: {
    noteId: 'note-1',
    text: 'Barnet er redd',
    reporter: { id: 'reporter-1', name: 'Kari Nordmann' },
    items: [
      { code: '1', clarification: 'hjemme' },
      { code: '2', clarification: null },
    ],
    people: [
      { id: 'person-1', name: 'Ola' },
      { id: 'person-2', name: 'Per' },
    ],
  },
};

function stored(sealed: Sealed): StoredEvent {
  return {
    ...sealed,
    stream: streamName('case', '00000000-0000-4000-8000-000000000001'),
    revision: 4,
    position: 9n as Position,
    recordedAt: instant('2026-01-05T08:47:00Z'),
    occurredAt: instant('2026-01-05T08:47:00Z'),
    actor: 'user-1',
    tenant: 'municipality-1',
    commandId: 'c1',
    commandFingerprint: 'f1',
    correlationId: 'r1',
    prevHash: '',
    hash: '',
  };
}

async function sealOne(event: NoteWritten, keys = new MemoryKeyRing()) {
  const codec = eventCodec(definitions, keys);
  const [sealed] = await codec.seal([event], CHILD, [EVENT_ID]);
  if (!sealed) throw new Error('nothing was sealed');
  return { codec, keys, sealed, event: stored(sealed) };
}

describe('Sealing personal fields', () => {
  it('leaves no personal word in what is stored, and every other field as it was', async () => {
    const { sealed } = await sealOne(note);
    const text = JSON.stringify(sealed);
    for (const word of ['redd', 'Kari', 'hjemme', 'Ola', 'Per']) expect(text).not.toContain(word);
    expect(sealed.data).toMatchObject({
      noteId: 'note-1',
      reporter: { id: 'reporter-1' },
      items: [{ code: '1' }, { code: '2', clarification: null }],
    });
  });

  it('gives back on reading what was sealed, with who recorded it and when', async () => {
    const { codec, event } = await sealOne(note);
    const [opened] = await codec.open([event]);
    expect(opened?.event).toEqual({ ...note, by: 'user-1', at: '2026-01-05T08:47:00.000Z' });
    expect(opened?.stored).toBe(event);
  });

  it('takes any JSON, and leaves missing and null alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (text, clarification) => {
        const event: NoteWritten = {
          type: 'NoteWritten',
          data: {
            noteId: 'n',
            text: json(text),
            reporter: null,
            items: [{ code: '1', clarification: json(clarification) }],
          },
        };
        const { codec, event: kept } = await sealOne(event);
        const [opened] = await codec.open([kept]);
        expect(opened?.event.data).toEqual(event.data);
      }),
      { numRuns: 50 },
    );
  });

  it('uses the key of the person each field is about', async () => {
    const { codec, keys, event } = await sealOne(note);
    await keys.destroy(['reporter-1', 'person-2'], 'erasure-1');
    const [opened] = await codec.open([event]);
    expect(opened?.event.data).toMatchObject({
      text: 'Barnet er redd',
      reporter: { id: 'reporter-1', name: REDACTED },
      people: [{ name: 'Ola' }, { name: REDACTED }],
    });
  });

  it('reads Redacted, never an exception, when the child is erased', async () => {
    const { codec, keys, event } = await sealOne(note);
    await keys.destroy([CHILD], 'erasure-1');
    const [opened] = await codec.open([event]);
    expect(opened?.event.data).toMatchObject({
      text: REDACTED,
      reporter: { name: 'Kari Nordmann' },
      items: [{ clarification: REDACTED }, { clarification: null }],
    });
  });

  it('never seals the same words the same way twice', async () => {
    const keys = new MemoryKeyRing();
    const [first, second] = [await sealOne(note, keys), await sealOne(note, keys)];
    expect(first.sealed.data['text']).not.toEqual(second.sealed.data['text']);
  });

  it('refuses a field whose subject the event does not name', async () => {
    const data = { ...note.data, people: [{ name: 'Ola' }] };
    const nameless = { type: 'NoteWritten', data } as unknown as NoteWritten;
    await expect(sealOne(nameless)).rejects.toMatchObject({
      name: 'InvalidEvent',
      field: 'people[0].name',
    });
  });

  it('refuses data that carries the mark of a sealed value', async () => {
    const data = { ...note.data, text: { $sealed: { subject: CHILD, box: '' } } };
    await expect(sealOne({ type: 'NoteWritten', data })).rejects.toMatchObject({
      name: 'InvalidEvent',
    });
  });
});

describe('A sealed field that was tampered with', () => {
  const flipped = (event: StoredEvent): StoredEvent => {
    const box = Buffer.from(boxOf(event, 'text'), 'base64');
    box[14] = (box[14] ?? 0) ^ 1;
    return withText(event, box.toString('base64'));
  };

  it.each<readonly [string, (event: StoredEvent) => StoredEvent]>([
    ['one bit flipped', flipped],
    ['cut short', (event) => withText(event, 'AAAA')],
    ['emptied', (event) => withText(event, '')],
    ['no text', (event) => withText(event, null)],
    ['moved to another event', (event) => ({ ...event, eventId: EVENT_ID.replace('e1', 'e2') })],
    ['under another type', (event) => ({ ...event, type: 'NoteWritten2' })],
  ])('(%s) is named and does not open', async (_, tamper) => {
    const keys = new MemoryKeyRing();
    const { event } = await sealOne(note, keys);
    const codec = eventCodec({ ...definitions, NoteWritten2: definitions.NoteWritten }, keys);
    const reading = codec.open([tamper(event)]);
    await expect(reading).rejects.toThrow(UnreadableEvent);
    await expect(reading).rejects.toMatchObject({
      reason: 'tampered',
      stream: event.stream,
      revision: 4,
    });
  });

  it('does not open in the place of another field', async () => {
    const { codec, event } = await sealOne(note);
    const swapped = { ...event, data: { ...event.data, noteId: event.data['text'] ?? null } };
    await expect(codec.open([swapped])).rejects.toMatchObject({ reason: 'tampered' });
  });
});

describe('Reading events of another version', () => {
  type V3 = Fact<
    'NoteWritten',
    { readonly text: string; readonly kind: string; readonly by: string }
  >;
  const v3: EventDefinitions<V3> = {
    NoteWritten: {
      version: 3,
      personal: { text: 'stream' },
      upcasters: [
        ({ data }) => ({ version: 2, data: { ...data, kind: 'Unknown' } }),
        ({ data }) => ({ version: 3, data: { ...data, by: 'nobody' } }),
      ],
    },
  };
  const old = (schemaVersion: number, data: StoredEvent['data']) =>
    stored({ eventId: EVENT_ID, type: 'NoteWritten', schemaVersion, data });

  it('lifts one version at a time', async () => {
    const codec = eventCodec(v3, new MemoryKeyRing());
    const [first, second, third] = await codec.open([
      old(1, { text: 'a' }),
      old(2, { text: 'b', kind: 'Phone' }),
      old(3, { text: 'c', kind: 'Phone', by: 'user-1' }),
    ]);
    expect(first?.event.data).toEqual({ text: 'a', kind: 'Unknown', by: 'nobody' });
    expect(second?.event.data).toEqual({ text: 'b', kind: 'Phone', by: 'nobody' });
    expect(third?.event.data).toEqual({ text: 'c', kind: 'Phone', by: 'user-1' });
  });

  it('keeps fields that nobody knows any more', async () => {
    const codec = eventCodec(v3, new MemoryKeyRing());
    const [opened] = await codec.open([old(1, { text: 'a', forgotten: [1] })]);
    expect(opened?.event.data).toMatchObject({ forgotten: [1] });
  });

  it('opens what an old version sealed before it is lifted', async () => {
    const keys = new MemoryKeyRing();
    const { sealed } = await sealOne(note, keys);
    const [opened] = await eventCodec(v3, keys).open([stored(sealed)]);
    expect(opened?.event.data).toMatchObject({ text: 'Barnet er redd', by: 'nobody' });
  });

  it('names an event written by a newer program', async () => {
    const codec = eventCodec(v3, new MemoryKeyRing());
    await expect(codec.open([old(4, {})])).rejects.toMatchObject({ reason: 'newerVersion' });
  });

  it('names an event of a type it does not know', async () => {
    const codec = eventCodec(v3, new MemoryKeyRing());
    const unknown = { ...old(1, {}), type: 'Foreign' };
    await expect(codec.open([unknown])).rejects.toMatchObject({ reason: 'unknownType' });
  });
});

function json(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value).replaceAll('$sealed', 'sealed')) as JsonValue;
}

function boxOf(event: StoredEvent, field: string): string {
  const value = event.data[field] as unknown as { readonly $sealed: { readonly box: string } };
  return value.$sealed.box;
}

function withText(event: StoredEvent, box: string | null): StoredEvent {
  return { ...event, data: { ...event.data, text: { $sealed: { subject: CHILD, box } } } };
}
