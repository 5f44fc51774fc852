import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  hashOf,
  StoreUnavailable,
  type AppendOutcome,
  type AppendRequest,
  type EventStore,
  type StoredEvent,
  type StreamName,
} from '@saksgang/event-store';
import { aStream, someEvents } from '@saksgang/event-store-contract/builders';
import { startKurrentStandIn, type KurrentStandIn } from '@saksgang/kurrent-stand-in';
import { openKurrentEventStore } from './kurrent-event-store.ts';
import { aStoreName, noLog } from './testing/a-server.ts';

/** The first read of a client takes half a second. */
const PATIENCE_MS = 1_000;
/** After everybody has given up. */
const LATE = { kind: 'late', milliseconds: 1_400 } as const;

let server: KurrentStandIn;
let store: EventStore;

beforeEach(async () => {
  server = await startKurrentStandIn();
  const options = { url: server.url, store: aStoreName(), mayMake: true, log: noLog };
  store = await openKurrentEventStore({ ...options, patienceMs: PATIENCE_MS });
});
afterEach(async () => {
  server.faults.clear();
  await store.close();
  await server.stop();
});

function aRequest(stream: StreamName, expected: AppendRequest['expected']): AppendRequest {
  return { stream, expected, events: someEvents(1) };
}

async function eventsOf(stream: StreamName): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const event of store.readStream(stream)) events.push(event);
  return events;
}

/** An append that is given up, and carried out all the same when nobody waits any more. */
async function givenUp(request: AppendRequest): Promise<void> {
  server.faults.plan('append', LATE);
  await expect(store.append([request])).rejects.toThrow(StoreUnavailable);
}

function expectChained(events: readonly StoredEvent[]): void {
  expect(events.map(({ revision }) => revision)).toEqual([...events.keys()]);
  expect(events.map(({ prevHash }) => prevHash)).toEqual(['', ...events.map(hashOf).slice(0, -1)]);
}

describe('An append whose outcome nobody knows', () => {
  it('is stored once when it comes late, after it was sent again', async () => {
    const request = aRequest(aStream(), 'noStream');
    await givenUp(request);
    expect(await store.append([request])).toMatchObject({ revisions: [0] });
    await pause(LATE.milliseconds);
    expect(await store.append([request])).toMatchObject({ status: 'idempotent', revisions: [0] });
    expect(await eventsOf(request.stream)).toHaveLength(1);
  });

  it('is refused by the server when somebody else took its place meanwhile', async () => {
    const stream = aStream();
    await givenUp(aRequest(stream, 'noStream'));
    const other = aRequest(stream, 'noStream');
    expect(await store.append([other])).toMatchObject({ status: 'appended', revisions: [0] });
    await pause(LATE.milliseconds);
    expect((await eventsOf(stream)).map(({ eventId }) => eventId)).toEqual(
      other.events.map(({ eventId }) => eventId),
    );
  });

  it('leaves a whole chain, blind appends all around it', async () => {
    const stream = aStream();
    const outcomes: AppendOutcome[] = [await store.append([aRequest(stream, 'any')])];
    const late = aRequest(stream, 'any');
    await givenUp(late);
    for (let i = 0; i < 3; i++) outcomes.push(await store.append([aRequest(stream, 'any')]));
    await pause(LATE.milliseconds);
    outcomes.push(await store.append([late]));
    expect(outcomes.every(({ status }) => status !== 'conflict')).toBe(true);
    const events = await eventsOf(stream);
    expectChained(events);
    expect(events).toHaveLength(5);
  });
});
