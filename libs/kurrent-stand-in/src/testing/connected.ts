import { afterAll } from '@jest/globals';
import {
  jsonEvent,
  KurrentDBClient,
  type EventData,
  type ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import { randomUUID } from 'node:crypto';
import {
  startKurrentStandIn,
  type KurrentStandIn,
  type KurrentStandInOptions,
} from '../stand-in.ts';

export interface Connected {
  readonly standIn: KurrentStandIn;
  readonly client: KurrentDBClient;
}

/** One stand-in and one client for all specs of a file: the client takes half a second to read the first time. */
export async function connectedForFile(options: KurrentStandInOptions = {}): Promise<Connected> {
  const standIn = await startKurrentStandIn(options);
  const client = connect(standIn.url);
  afterAll(async () => {
    await client.dispose();
    await standIn.stop();
  });
  return { standIn, client };
}

/** The name of a stream that nothing was written to. */
export const newStream = (): string => `case-${randomUUID()}`;

/** Runs `body` with a stand-in of its own and the bare client connected to it, and ends both. */
export async function connected(
  body: (connected: Connected) => Promise<void>,
  options: KurrentStandInOptions = {},
): Promise<void> {
  const standIn = await startKurrentStandIn(options);
  const client = connect(standIn.url);
  try {
    await body({ standIn, client });
  } finally {
    await client.dispose();
    await standIn.stop();
  }
}

export function connect(url: string): KurrentDBClient {
  return KurrentDBClient.connectionString(url);
}

/** `count` events with new ids and about `bytes` bytes of data each. */
export function someEvents(count: number, bytes = 20): EventData[] {
  const text = 'x'.repeat(Math.max(0, bytes - '{"text":""}'.length));
  return Array.from({ length: count }, () => jsonEvent({ type: 'Noted', data: { text } }));
}

export function oneEvent(): EventData {
  return jsonEvent({ type: 'Noted', data: { text: 'once' } });
}

/** What a read gave: its events in order. */
export async function allOf(reading: AsyncIterable<ResolvedEvent>): Promise<ResolvedEvent[]> {
  const events: ResolvedEvent[] = [];
  for await (const event of reading) events.push(event);
  return events;
}

export async function revisionsOf(reading: AsyncIterable<ResolvedEvent>): Promise<unknown[]> {
  return (await allOf(reading)).map(({ event }) => event?.revision);
}

/** What a promise was rejected with. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('It succeeded');
    },
    (error: unknown) => error,
  );
}
