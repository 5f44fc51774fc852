import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { START, type EventStore, type Position, type StoredEvent } from '@saksgang/event-store';
import { aStream, someEvents } from '@saksgang/event-store-contract/builders';
import { startKurrentStandIn, type Fault, type KurrentStandIn } from '@saksgang/kurrent-stand-in';
import { openKurrentEventStore } from './kurrent-event-store.ts';
import { aStoreName, noLog } from './testing/a-server.ts';

const PATIENCE_MS = 1_500;
const BROKEN_APPENDS: readonly Fault[] = [
  { kind: 'unavailable' },
  { kind: 'notReady' },
  { kind: 'loseAnswer' },
];
const BROKEN_READS: readonly Fault[] = [
  { kind: 'unavailable' },
  { kind: 'notReady' },
  { kind: 'breakAfter', events: 1, reason: 'unavailable' },
  { kind: 'breakAfter', events: 2, reason: 'consumerTooSlow' },
  { kind: 'duplicate' },
];

let server: KurrentStandIn;
let store: EventStore;

beforeEach(async () => {
  server = await startKurrentStandIn();
  store = await openKurrentEventStore({
    url: server.url,
    store: aStoreName(),
    mayMake: true,
    log: noLog,
    patienceMs: PATIENCE_MS,
  });
});
afterEach(async () => {
  server.faults.clear();
  await store.close();
  await server.stop();
});

function byName(faults: readonly Fault[]) {
  return faults.map((fault) => [fault.kind, fault] as const);
}

/** Appends three times to one stream, and reads it. */
async function threeAppends(): Promise<readonly StoredEvent[]> {
  const stream = aStream();
  for (const expected of ['noStream', 0, 1] as const) {
    const outcome = await store.append([{ stream, expected, events: someEvents(1) }]);
    expect(outcome.status).toBe('appended');
  }
  const events: StoredEvent[] = [];
  for await (const event of store.readStream(stream)) events.push(event);
  return events;
}

describe('An append that meets an outage', () => {
  it.each(byName(BROKEN_APPENDS))('is sent again, and stored once: %s', async (_, fault) => {
    await threeAppends();
    server.faults.plan('append', fault, 2);
    expect(await threeAppends()).toHaveLength(3);
  });

  it('goes to the leader when it met a follower', async () => {
    const { hostname: host, port } = new URL(server.url);
    server.faults.plan('append', { kind: 'notLeader', host, port: Number(port) }, 2);
    expect(await threeAppends()).toHaveLength(3);
  });

  it('is given up when there is no answer in time, and may be sent again', async () => {
    const request = { stream: aStream(), expected: 'noStream', events: someEvents(2) } as const;
    server.faults.plan('append', { kind: 'hang' });
    await expect(store.append([request])).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(await store.append([request])).toMatchObject({ revisions: [1] });
    expect(await store.append([request])).toMatchObject({ status: 'idempotent', revisions: [1] });
  });

  it('is sent again on another connection when this one fell silent, long before it is given up', async () => {
    const patient = await openKurrentEventStore({
      url: server.url,
      store: aStoreName(),
      mayMake: true,
      log: noLog,
    });
    server.faults.plan('append', { kind: 'hang' });
    const request = { stream: aStream(), expected: 'noStream', events: someEvents(2) } as const;
    expect(await patient.append([request])).toMatchObject({ status: 'appended', revisions: [1] });
    await patient.close();
  });

  it('is told apart from one that the server refuses', async () => {
    const stream = aStream();
    await store.append([{ stream, expected: 'noStream', events: someEvents(1) }]);
    server.faults.plan('append', { kind: 'loseAnswer' });
    const late = await store.append([{ stream, expected: 'noStream', events: someEvents(1) }]);
    expect(late).toMatchObject({ status: 'conflict', actual: 0 });
  });
});

describe('A reader that meets an outage', () => {
  it.each(byName(BROKEN_READS))('reads everything once all the same: %s', async (_, fault) => {
    const stream = aStream();
    await store.append([{ stream, expected: 'noStream', events: someEvents(5) }]);
    server.faults.plan('read', fault);
    const revisions: number[] = [];
    for await (const { revision } of store.readStream(stream)) revisions.push(revision);
    expect(revisions).toEqual([0, 1, 2, 3, 4]);
  });

  it('is told when nobody answers', async () => {
    server.faults.plan('read', { kind: 'hang' });
    const reading = store.readStream(aStream())[Symbol.asyncIterator]().next();
    await expect(reading).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(await threeAppends()).toHaveLength(3);
  });
});

describe('A follower of the feed', () => {
  const COUNT = 60;

  async function follow(meanwhile: (appended: number) => void): Promise<void> {
    const after = await store.head();
    const abort = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      for await (const { events } of store.subscribe({ after, signal: abort.signal })) {
        seen.push(...events.map(({ eventId }) => eventId));
        if (seen.length >= COUNT) abort.abort();
      }
    })();
    const sent: string[] = [];
    for (let appended = 0; appended < COUNT; appended++) {
      const events = someEvents(1);
      await store.append([{ stream: aStream(), expected: 'noStream', events }]);
      sent.push(events[0].eventId);
      meanwhile(appended);
    }
    await following;
    expect(seen).toEqual(sent);
  }

  it.each(['unavailable', 'consumerTooSlow'] as const)(
    'loses and repeats nothing when it is dropped again and again: %s',
    (reason) =>
      follow((appended) => {
        if (appended % 10 === 5) server.faults.dropSubscriptions(reason);
      }),
  );

  it.each(byName(BROKEN_READS))('comes back through what it meets: %s', async (_, fault) => {
    server.faults.plan('subscribe', fault, 3);
    await follow((appended) => {
      if (appended % 15 === 7) server.faults.dropSubscriptions('consumerTooSlow');
    });
  });

  it('is dropped by an append of many events at once, and misses none of them', async () => {
    const after = await store.head();
    const abort = new AbortController();
    const following = (async () => {
      let seen = 0;
      for await (const { events } of store.subscribe({ after, signal: abort.signal })) {
        seen += events.length;
        if (seen >= 1_200) abort.abort();
      }
      return seen;
    })();
    for (let i = 0; i < 3; i++) {
      await store.append([{ stream: aStream(), expected: 'noStream', events: someEvents(400) }]);
    }
    expect(await following).toBe(1_200);
  });

  it('stops when it is told to, though nobody answers', async () => {
    server.faults.plan('read', { kind: 'hang' });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    const pages: unknown[] = [];
    const { signal } = abort;
    for await (const page of store.subscribe({ after: START, signal })) pages.push(page);
    expect(pages).toEqual([]);
  });

  it('is refused a position that lies past the end', async () => {
    await threeAppends();
    const beyond = ((await store.head()) + 1_000_000n) as Position;
    const { signal } = new AbortController();
    const following = store.subscribe({ after: beyond, signal })[Symbol.asyncIterator]().next();
    await expect(following).rejects.toThrow('past the end');
  });
});
