import { randomUUID } from 'node:crypto';
import { caseEvents, personEvents, type CaseEvent, type PersonEvent } from '@saksgang/domain';
import { aCaseThatIs, aRegisteredPerson } from '@saksgang/domain/testing';
import {
  eventCodec,
  streamName,
  type EventCodec,
  type EventStore,
  type KeyRing,
} from '@saksgang/event-store';
import type { AnyFact } from '@saksgang/kernel';
import { envelope } from '../sample.ts';

const WRITERS = 16;

/** Fills a store with whole cases and their children, sealed, until it holds `count` events. */
export async function fillWithCases(store: EventStore, keys: KeyRing, count: number) {
  const story: readonly CaseEvent[] = aCaseThatIs('Closed').map(
    ({ type, data }) => ({ type, data }) as CaseEvent,
  );
  const child: readonly PersonEvent[] = [aRegisteredPerson()];
  const cases = eventCodec<CaseEvent>(caseEvents, keys);
  const persons = eventCodec<PersonEvent>(personEvents, keys);
  let left = Math.ceil(count / (story.length + child.length));
  const write = async () => {
    while (left-- > 0) {
      await append(store, cases, 'case', story);
      await append(store, persons, 'person', child);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}

async function append<Event extends AnyFact>(
  store: EventStore,
  codec: EventCodec<Event>,
  category: string,
  events: readonly Event[],
): Promise<void> {
  const id = randomUUID();
  const ids = events.map(() => randomUUID());
  const sealed = await codec.seal(events, id, ids);
  const { commandId } = envelope({ type: '', schemaVersion: 1, data: {} });
  const envelopes = sealed.map((one) => ({ ...envelope(one), eventId: one.eventId, commandId }));
  await store.append([
    { stream: streamName(category, id), expected: 'noStream', events: envelopes },
  ]);
}
