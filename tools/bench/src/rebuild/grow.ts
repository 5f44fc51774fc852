import { randomUUID } from 'node:crypto';
import { streamName, type EventStore, type NewEvent } from '@saksgang/event-store';

const AT_ONCE = 64;

/**
 * Fills the store up to so many events with cases like those that are there. A seal is bound to the event, not
 * to the stream: the copies open like their originals.
 */
export async function growTo(
  store: EventStore,
  caseIds: readonly string[],
  count: number,
): Promise<void> {
  const cases = await Promise.all(caseIds.map((id) => eventsOf(store, id)));
  while ((await store.head()) < count) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) => copy(store, cases[at % cases.length])),
    );
  }
}

async function eventsOf(store: EventStore, caseId: string): Promise<readonly NewEvent[]> {
  const events: NewEvent[] = [];
  for await (const stored of store.readStream(streamName('case', caseId))) {
    const { stream: _stream, revision: _revision, position: _position, ...rest } = stored;
    const { prevHash: _prevHash, hash: _hash, ...event } = rest;
    events.push(event);
  }
  return events;
}

async function copy(store: EventStore, original: readonly NewEvent[] = []): Promise<void> {
  const commandId = randomUUID();
  const events = original.map((event) => ({ ...event, commandId }));
  const stream = streamName('case', randomUUID());
  const { status } = await store.append([{ stream, expected: 'noStream', events }]);
  if (status !== 'appended') throw new Error(`a copy was ${status}`);
}
