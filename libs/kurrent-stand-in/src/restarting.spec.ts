import { describe, expect, it } from '@jest/globals';
import { ANY, NO_STREAM, type EventData } from '@kurrent/kurrentdb-client';
import { startProgram } from '@saksgang/testing/processes';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKurrentStandIn } from './stand-in.ts';
import {
  allOf,
  connect,
  newStream,
  oneEvent,
  revisionsOf,
  someEvents,
} from './testing/connected.ts';

const PROGRAM = new URL('./stand-in.program.ts', import.meta.url);

const newFolder = () => mkdtemp(join(tmpdir(), 'saksgang-kurrent-'));

describe('After a kill and a restart', () => {
  it('everything is there at the same positions', async () => {
    const dataDir = await newFolder();
    const [before, whole] = await around(dataDir, async (client) => {
      for (const event of someEvents(20)) await client.appendToStream(newStream(), event);
      await client.tombstoneStream('case-1');
      return await allOf(client.readAll());
    });
    const after = await whole((client) => allOf(client.readAll({ maxCount: before.length })));
    expect(after).toEqual(before);
  });

  it.each([NO_STREAM, 0n] as const)('an append repeated at %s is still known', async (state) => {
    const [stream, batch] = [newStream(), someEvents(2)];
    const append = async (client: Client) => {
      const repeated = state === NO_STREAM ? batch : batch.slice(1);
      return client.appendToStream(stream, repeated, { streamState: state });
    };
    const [, restarted] = await around(await newFolder(), async (client) =>
      client.appendToStream(stream, batch),
    );
    await restarted(async (client) => {
      expect(await append(client)).toMatchObject({ success: true, nextExpectedRevision: 1n });
      expect(await revisionsOf(client.readStream(stream))).toEqual([0n, 1n]);
    });
  });

  it('an append repeated at ANY is written a second time', async () => {
    const [stream, event] = [newStream(), oneEvent()];
    const append = async (client: Client) =>
      client.appendToStream(stream, event, { streamState: ANY });
    const [, restarted] = await around(await newFolder(), append);
    await restarted(async (client) => {
      await append(client);
      expect(await revisionsOf(client.readStream(stream))).toEqual([0n, 1n]);
    });
  });
});

describe('A SIGKILL under load', () => {
  it('loses nothing that was acknowledged', async () => {
    const dataDir = await newFolder();
    const program = await startProgram(PROGRAM, [dataDir]);
    const client = connect(await program.line());
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 16 }, async () => write(client, acknowledged));
    while (acknowledged.length < 500) await new Promise((resolve) => setTimeout(resolve, 5));
    program.kill();
    await Promise.all(writers);
    await client.dispose();

    const standIn = await startKurrentStandIn({ dataDir });
    const again = connect(standIn.url);
    const stored = new Set((await allOf(again.readAll())).map(({ event }) => event?.id));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    await again.dispose();
    await standIn.stop();
  });
});

type Client = ReturnType<typeof connect>;

type Use = <Result>(use: (client: Client) => Promise<Result>) => Promise<Result>;

/** Uses a stand-in, kills it, and returns how to use the one that is started after it. */
async function around<Result>(
  dataDir: string,
  use: (client: Client) => Promise<Result>,
): Promise<[Result, Use]> {
  const once: Use = async (use) => {
    const standIn = await startKurrentStandIn({ dataDir });
    const client = connect(standIn.url);
    try {
      return await use(client);
    } finally {
      await standIn.kill();
      await client.dispose();
    }
  };
  return [await once(use), once];
}

/** Appends until the server is gone, and notes what it acknowledged. */
async function write(client: Client, acknowledged: string[]): Promise<void> {
  const stream = newStream();
  for (;;) {
    const event: EventData = oneEvent();
    try {
      await client.appendToStream(stream, event);
    } catch {
      return;
    }
    acknowledged.push(event.id);
  }
}
