import {
  REDACTED,
  type AnyFact,
  type EventDefinition,
  type EventDefinitions,
  type Happening,
  type Redacted,
} from '@saksgang/kernel';
import type { JsonObject, StoredEvent } from '../envelope.ts';
import { InvalidEvent, UnreadableEvent } from '../errors.ts';
import { isForgotten } from '../sealing/forgotten-keys.ts';
import { SubjectErased, type DataKey, type KeyRing } from '../sealing/key-ring.ts';
import {
  mapPersonal,
  mapSealed,
  personalTree,
  subjectAt,
  type PersonalTree,
} from '../sealing/personal-fields.ts';
import { isWhole, open, seal, type Marked } from '../sealing/sealed-value.ts';
import type { EventCodec, Opened, Sealed } from './event-codec.ts';

type Keys = ReadonlyMap<string, DataKey>;

interface Reading {
  readonly keys: Keys;
  readonly keyless: Redacted;
}

/**
 * Seals by the definitions' personal fields, and lifts old versions by their upcasters.
 * @param keyless what is read where the ring has no key
 */
export function eventCodec<Event extends AnyFact>(
  definitions: EventDefinitions<Event>,
  keyRing: KeyRing,
  keyless: Redacted = REDACTED,
): EventCodec<Event> {
  const byType = new Map<string, EventDefinition>(Object.entries(definitions));
  const trees = new Map([...byType].map(([type, { personal }]) => [type, personalTree(personal)]));

  return {
    async seal(events, streamSubject, eventIds) {
      const drafts = events.map((event, i) => draft(event, eventIds[i], byType, trees));
      const subjects = drafts.flatMap((one) => subjectsToSeal(one, streamSubject));
      const keys = subjects.length > 0 ? await keyRing.keysFor(distinct(subjects)) : new Map();
      return drafts.map((one) => sealDraft(one, streamSubject, keys));
    },

    async open(stored) {
      const subjects = stored.flatMap(subjectsToOpen);
      const keys = subjects.length > 0 ? await keyRing.findKeys(distinct(subjects)) : new Map();
      const reading = { keys, keyless };
      return stored.map((event) => openEvent<Event>(event, byType.get(event.type), reading));
    },
  };
}

interface Draft extends Sealed {
  readonly tree: PersonalTree;
}

function draft(
  event: AnyFact,
  eventId: string | undefined,
  byType: ReadonlyMap<string, EventDefinition>,
  trees: ReadonlyMap<string, PersonalTree>,
): Draft {
  const definition = byType.get(event.type);
  const tree = trees.get(event.type);
  if (!definition || !tree) throw new InvalidEvent('type', 'has no definition');
  if (eventId === undefined) throw new InvalidEvent('eventId', 'is missing');
  const data = event.data as JsonObject;
  if (JSON.stringify(data).includes('"$sealed":')) refuseSealed(data);
  return { eventId, type: event.type, schemaVersion: definition.version, data, tree };
}

/** The mark of a sealed value is not for the domain to use: it would be opened on reading. */
function refuseSealed(data: JsonObject): void {
  mapSealed(data, (_sealed, path) => {
    throw new InvalidEvent(path, '$sealed is a reserved name');
  });
}

function subjectsToSeal({ data, tree }: Draft, streamSubject: string): readonly string[] {
  const subjects: string[] = [];
  mapPersonal(data, tree, (value, path, subject) => {
    subjects.push(subjectAt(subject, streamSubject, data, path));
    return value;
  });
  return subjects;
}

function sealDraft({ tree, ...event }: Draft, streamSubject: string, keys: Keys): Sealed {
  const data = mapPersonal(event.data, tree, (value, path, subjectOf) => {
    const subject = subjectAt(subjectOf, streamSubject, event.data, path);
    const key = keys.get(subject);
    if (!key) throw new Error('the key ring gave no key to seal with');
    // Destroyed while it was on its way here.
    if (isForgotten(key)) throw new SubjectErased();
    return { ...seal(value, subject, key, { ...event, path }) };
  });
  return { ...event, data: data as JsonObject };
}

function subjectsToOpen(event: StoredEvent): readonly string[] {
  const subjects: string[] = [];
  mapSealed(event.data, (sealed) => {
    if (isWhole(sealed)) subjects.push(sealed.$sealed.subject);
  });
  return subjects;
}

function openEvent<Event extends AnyFact>(
  stored: StoredEvent,
  definition: EventDefinition | undefined,
  reading: Reading,
): Opened<Event> {
  if (!definition) throw new UnreadableEvent('unknownType', stored);
  if (stored.schemaVersion > definition.version) throw new UnreadableEvent('newerVersion', stored);
  const opened = mapSealed(stored.data, (sealed, path) => openField(sealed, path, stored, reading));
  const event = {
    type: stored.type,
    data: lift(opened as Readonly<Record<string, unknown>>, stored.schemaVersion, definition),
    by: stored.actor,
    at: stored.recordedAt,
  };
  return { event: event as unknown as Happening<Event>, stored };
}

function openField(
  sealed: Marked,
  path: string,
  stored: StoredEvent,
  { keys, keyless }: Reading,
): unknown {
  if (!isWhole(sealed)) throw new UnreadableEvent('tampered', stored);
  const key = keys.get(sealed.$sealed.subject);
  if (!key || isForgotten(key)) return keyless;
  try {
    return open(sealed, key, { ...stored, path });
  } catch {
    throw new UnreadableEvent('tampered', stored);
  }
}

/** One version at a time; fields nobody knows any more are kept. */
function lift(
  data: Readonly<Record<string, unknown>>,
  version: number,
  { upcasters = [] }: EventDefinition,
): Readonly<Record<string, unknown>> {
  let lifted = { version, data };
  for (const upcast of upcasters.slice(version - 1)) lifted = { ...upcast(lifted) };
  return lifted.data;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
