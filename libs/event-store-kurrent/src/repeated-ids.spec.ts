import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CorruptedIdempotency,
  hashOf,
  START,
  UnreadableEvent,
  type EventStore,
  type StoredEvent,
  type StreamName,
} from '@saksgang/event-store';
import { aCommand, aStream, someEvents } from '@saksgang/event-store-contract/builders';
import { startKurrentStandIn, type KurrentStandIn } from '@saksgang/kurrent-stand-in';
import { connect } from './connection.ts';
import { openKurrentEventStore } from './kurrent-event-store.ts';
import { aStoreName, noLog } from './testing/a-server.ts';

let folder: string;
let server: KurrentStandIn;
const name = aStoreName();

/** Each is what another process would be: it knows nothing of what the others did. */
function aProcess(): Promise<EventStore> {
  return openKurrentEventStore({ url: server.url, store: name, mayMake: true, log: noLog });
}

async function read(store: EventStore, stream: StreamName): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const event of store.readStream(stream)) events.push(event);
  return events;
}

async function readError(reading: Promise<unknown>): Promise<UnreadableEvent> {
  const error = await reading.catch((reason: unknown) => reason);
  if (!(error instanceof UnreadableEvent)) throw new Error('all of it can be read');
  return error;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saksgang-kurrent-'));
  server = await startKurrentStandIn({ dataDir: folder });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('Event ids that come again', () => {
  it('with other content, from two processes at once, are stored once; one of them is told', async () => {
    const [one, other] = await Promise.all([aProcess(), aProcess()]);
    const processes = [one, other];
    for (let round = 0; round < 20; round++) {
      const stream = aStream();
      const events = someEvents(2);
      const outcomes = await Promise.allSettled(
        processes.map((store, index) => {
          const sealed = events.map((event) => ({ ...event, data: { seal: index } }));
          return store.append([{ stream, expected: 'noStream', events: sealed }]);
        }),
      );
      const refusals = outcomes.filter(({ status }) => status === 'rejected');
      expect(refusals).toEqual([{ status: 'rejected', reason: expect.any(CorruptedIdempotency) }]);
      for (const store of processes) {
        await store.append([{ stream, expected: 'any', events: someEvents(1) }]);
      }
      const stored = await read(one, stream);
      expect(stored.map(({ prevHash }) => prevHash)).toEqual([
        '',
        ...stored.map(hashOf).slice(0, -1),
      ]);
      expect(stored).toHaveLength(4);
    }
    await Promise.all(processes.map((store) => store.close()));
  });

  it('after the head are refused, though the server would store them twice', async () => {
    const [one, other] = await Promise.all([aProcess(), aProcess()]);
    const stream = aStream();
    const events = someEvents(2);
    await one.append([{ stream, expected: 'noStream', events }]);
    for (const store of [one, other]) {
      await expect(store.append([{ stream, expected: 1, events }])).rejects.toThrow(
        CorruptedIdempotency,
      );
    }
    expect(await read(one, stream)).toHaveLength(2);
    await Promise.all([one.close(), other.close()]);
  });

  it('blindly, after the server was killed and has forgotten them, are stored once', async () => {
    const before = await aProcess();
    const request = { stream: aStream(), expected: 'any', events: someEvents(2) } as const;
    const first = await before.append([request]);
    await before.append([{ stream: request.stream, expected: 1, events: someEvents(1) }]);
    await before.close();
    await server.kill();
    server = await startKurrentStandIn({ dataDir: folder });

    const after = await aProcess();
    expect(await after.append([request])).toEqual(first);
    expect(await read(after, request.stream)).toHaveLength(3);
    await after.close();
  });
});

describe('What the server would take, and this store never sends', () => {
  it('is more text than fits one append there: refused by name', async () => {
    const store = await aProcess();
    const events = someEvents(1_000, { ...aCommand(), data: { text: 'x'.repeat(900) } });
    const append = store.append([{ stream: aStream(), expected: 'noStream', events }]);
    await expect(append).rejects.toMatchObject({ name: 'InvalidEvent', field: 'append bytes' });
    await store.close();
  });
});

describe('A stream that somebody deleted or cut off on the server', () => {
  it.each(['delete', 'tombstone', 'truncate'] as const)('is noticed: %s', async (how) => {
    const [store, client] = [await aProcess(), connect(server.url)];
    const stream = aStream();
    const streamId = `${name}/${stream}`;
    await store.append([{ stream, expected: 'noStream', events: someEvents(5) }]);
    if (how === 'delete') await client.deleteStream(streamId);
    if (how === 'tombstone') await client.tombstoneStream(streamId);
    if (how === 'truncate') await client.setStreamMetadata(streamId, { truncateBefore: 3 });
    const again = await aProcess();
    const noticed = again.append([{ stream, expected: 4, events: someEvents(1) }]).then(
      ({ status }) => status,
      (error: unknown) => error,
    );
    expect(await noticed).toEqual(
      how === 'delete'
        ? 'conflict'
        : expect.objectContaining({ name: 'UnreadableEvent', reason: 'tampered', stream }),
    );
    await client.dispose();
    await Promise.all([store.close(), again.close()]);
  });

  it('is named in the feed where it was ended for good, and the feed goes on after it', async () => {
    const [store, client] = [await aProcess(), connect(server.url)];
    const [stream, other] = [aStream(), aStream()];
    const after = await store.head();
    await store.append([{ stream, expected: 'noStream', events: someEvents(2) }]);
    await client.tombstoneStream(`${name}/${stream}`);
    await store.append([{ stream: other, expected: 'noStream', events: someEvents(1) }]);
    const before = await store.readAll({ after, limit: 10 });
    expect(before.events).toHaveLength(2);
    const ended = await readError(store.readAll({ after: before.next, limit: 10 }));
    expect(ended).toMatchObject({ stream });
    const onwards = await store.readAll({ after: ended.position, limit: 10 });
    expect(onwards.events.map((event) => event.stream)).toEqual([other]);
    await client.dispose();
    await store.close();
  });
});

describe('Two stores on one server whose names begin alike', () => {
  it('see nothing of each other', async () => {
    const names = [name, `${name}-2`];
    const [store, longer] = await Promise.all(
      names.map((store) =>
        openKurrentEventStore({ url: server.url, store, mayMake: true, log: noLog }),
      ),
    );
    const after = (await store?.head()) ?? START;
    const request = { stream: aStream(), expected: 'noStream', events: someEvents(1) } as const;
    await longer?.append([request]);
    expect(await store?.head()).toBe(after);
    expect(await store?.readAll({ after, limit: 10 })).toEqual({ events: [], next: after });
    await Promise.all([store?.close(), longer?.close()]);
  });
});
