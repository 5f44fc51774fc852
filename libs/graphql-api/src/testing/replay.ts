import { START, type EventStore, type Position, type StoredEvent } from '@saksgang/event-store';

/** Every event of a store, in the order of its feed. */
export async function feedOf(store: EventStore): Promise<readonly StoredEvent[]> {
  const all: StoredEvent[] = [];
  for (let after: Position = START; ;) {
    const { events, next } = await store.readAll({ after, limit: 1000 });
    all.push(...events);
    if (next === after) return all;
    after = next;
  }
}

/** Stores an event as it was stored before, where nothing came after it yet. */
export async function repeat(event: StoredEvent, into: EventStore): Promise<void> {
  const { stream, revision, position: _p, prevHash: _h, hash: _hash, ...envelope } = event;
  const expected = revision === 0 ? 'noStream' : revision - 1;
  // The second event of one command would be taken for the command sent again.
  const commandId = envelope.eventId;
  const outcome = await into.append([{ stream, expected, events: [{ ...envelope, commandId }] }]);
  if (outcome.status !== 'appended') throw new Error(outcome.status);
}
