import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import {
  hashOf,
  START,
  StoreUnavailable,
  type EventStore,
  type StoredEvent,
} from '@saksgang/event-store';
import { aStream, someEvents } from '@saksgang/event-store-contract/builders';
import { startProgram, type Program } from '@saksgang/testing/processes';
import { openKurrentEventStore } from './kurrent-event-store.ts';
import { aStoreName, noLog } from './testing/a-server.ts';

const PROGRAM = new URL('./testing/server.program.ts', import.meta.url);
const WRITERS = 16;
const ROUNDS = 3;

interface Killable {
  readonly url: string;
  /** SIGKILL, and up again on the same port and folder. */
  restart(): Promise<void>;
  kill(): void;
}

async function aKillableServer(folder: string): Promise<Killable> {
  const start = async (port: string) => {
    const program = await startProgram(PROGRAM, [port, folder]);
    return { program, url: await program.line() };
  };
  const first = await start('0');
  const { port } = new URL(first.url);
  let program: Program = first.program;
  return {
    url: first.url,
    async restart() {
      program.kill();
      ({ program } = await start(port));
    },
    kill: () => program.kill(),
  };
}

/** Goes on through outages; what was not answered is sent again. @returns the ids that were acknowledged */
async function write(store: EventStore, signal: AbortSignal): Promise<readonly string[]> {
  const stream = aStream();
  const acknowledged: string[] = [];
  while (!signal.aborted) {
    const events = someEvents(1);
    const expected = acknowledged.length === 0 ? 'noStream' : acknowledged.length - 1;
    try {
      const { status } = await store.append([{ stream, expected, events }]);
      if (status !== 'appended' && status !== 'idempotent') throw new Error(status);
      acknowledged.push(events[0].eventId);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return acknowledged;
    }
  }
  return acknowledged;
}

function follow(store: EventStore, signal: AbortSignal): { readonly seen: StoredEvent[] } {
  const seen: StoredEvent[] = [];
  void (async () => {
    for await (const { events } of store.subscribe({ after: START, signal })) seen.push(...events);
  })();
  return { seen };
}

function expectChained(events: readonly StoredEvent[]): void {
  const streams = new Map<string, StoredEvent>();
  for (const event of events) {
    const before = streams.get(event.stream);
    expect(event.revision).toBe((before?.revision ?? -1) + 1);
    expect(event.prevHash).toBe(before ? hashOf(before) : '');
    streams.set(event.stream, event);
  }
}

describe('A server that is killed under load, again and again', () => {
  it('has every acknowledged event once, and followers see each of them once, in order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'saksgang-kurrent-'));
    const server = await aKillableServer(folder);
    const options = { url: server.url, store: aStoreName(), mayMake: true, log: noLog };
    const store = await openKurrentEventStore({ ...options, patienceMs: 30_000 });
    const [writing, following] = [new AbortController(), new AbortController()];
    const { seen } = follow(store, following.signal);
    const writers = Array.from({ length: WRITERS }, () => write(store, writing.signal));
    for (let round = 0; round < ROUNDS; round++) {
      await pause(700);
      await server.restart();
    }
    await pause(700);
    writing.abort();
    const acknowledged = (await Promise.all(writers)).flat();

    const fresh = await openKurrentEventStore(options);
    const head = await fresh.head();
    while ((seen.at(-1)?.position ?? START) < head) await pause(20);
    following.abort();
    const stored: StoredEvent[] = [];
    for (let after = START; after < head;) {
      const page = await fresh.readAll({ after, limit: 1_000 });
      stored.push(...page.events);
      after = page.next;
    }
    expect(seen.map(({ eventId }) => eventId)).toEqual(stored.map(({ eventId }) => eventId));
    expect(stored.map(({ eventId }) => eventId).toSorted()).toEqual(acknowledged.toSorted());
    expectChained(stored);
    expect(acknowledged.length).toBeGreaterThan(WRITERS * ROUNDS);
    await Promise.all([store.close(), fresh.close()]);
    server.kill();
    await rm(folder, { recursive: true });
  });
});
