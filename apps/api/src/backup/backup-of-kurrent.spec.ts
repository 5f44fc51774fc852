import { randomUUID } from 'node:crypto';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START } from '@saksgang/event-store';
import { startKurrentStandIn, type KurrentStandIn } from '@saksgang/kurrent-stand-in';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import { verifySystem } from '../integrity/verify-system.ts';
import { queueAt, receiveConcern, type ReceivedConcern } from '../testing/concerns.ts';
import { runApi, temporaryFolder, type RunningApi } from '../testing/running-api.ts';
import {
  atPlace,
  backUpAt,
  carryMasterKey,
  restoreAt,
  settingsOf,
  type Place,
} from '../testing/saved-system.ts';

const CLIENTS = 2;

let databases: readonly FreshDatabase[];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let servers: readonly KurrentStandIn[];
let here: Place;
let there: Place;
/** With the command that each was sent by, and whether it was answered before the copies began. */
const received: { readonly commandId: string; readonly answer: ReceivedConcern }[] = [];
let before: number;

const inFolder = (...path: readonly string[]) => join(folder.path, ...path);
const checkpointsOf = ({ dataDir }: Place) => join(dataDir, 'checkpoints');

/** Concerns come in from several clients, one after the other, until the signal. */
function work(api: RunningApi, signal: AbortSignal): Promise<unknown> {
  const client = async () => {
    while (!signal.aborted) {
      const commandId = randomUUID();
      received.push({ commandId, answer: await receiveConcern(api, 'Kari Prøve', commandId) });
    }
  };
  return Promise.all(Array.from({ length: CLIENTS }, client));
}

/** @returns how many checkpoints there are, when there are more than `most` */
async function moreSignedThan(most: number): Promise<number> {
  for (;;) {
    const { length } = await readdir(checkpointsOf(here)).catch(() => []);
    if (length > most) return length;
    await pause(20);
  }
}

async function commandsAt(place: Place): Promise<ReadonlySet<string>> {
  return atPlace(place, async ({ store }) => {
    const commands = new Set<string>();
    for (let after = START; ;) {
      const { events, next } = await store.readAll({ after, limit: 1_000 });
      if (next === after) return commands;
      for (const { commandId } of events) commands.add(commandId);
      after = next;
    }
  });
}

/** The copies in the order of the how-to, while people go on working. */
beforeAll(async () => {
  databases = await Promise.all([freshDatabase(), freshDatabase()]);
  folder = await temporaryFolder();
  const server = await startKurrentStandIn({ dataDir: inFolder('kurrent') });
  const [from, to] = databases.map(({ url }) => url);
  here = { dataDir: inFolder('here'), databaseUrl: from ?? '', kurrentUrl: server.url };
  const api = await runApi(from ?? '', here.dataDir, { settings: settingsOf(here) });
  const unsigned = await moreSignedThan(0);
  const working = new AbortController();
  const worked = work(api, working.signal);
  while (received.length < 10) await pause(20);
  const signed = await moreSignedThan(unsigned);
  await cp(checkpointsOf(here), inFolder('checkpoints'), { recursive: true });
  before = received.length;
  await cp(inFolder('kurrent'), inFolder('kurrent-copy'), { recursive: true });
  await moreSignedThan(signed);
  await backUpAt(here, inFolder('backup'));
  working.abort();
  await worked;
  await api.stop();

  const copy = await startKurrentStandIn({ dataDir: inFolder('kurrent-copy') });
  servers = [server, copy];
  there = { dataDir: inFolder('there'), databaseUrl: to ?? '', kurrentUrl: copy.url };
  await carryMasterKey(here, there);
  await restoreAt(there, inFolder('backup', 'events'), inFolder('backup', 'keys'));
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await Promise.all([...databases.map((database) => database.drop()), folder.remove()]);
});

async function verified(): Promise<string> {
  const lines: string[] = [];
  await atPlace(there, (system) =>
    verifySystem(system, { caseId: null, keys: null }, (line) => lines.push(line)),
  );
  return lines.at(-1) ?? '';
}

describe('KurrentDB copied under load, PostgreSQL’s part after it, and both restored elsewhere', () => {
  it('does not hide that more was signed than is in the copy', async () => {
    expect(await verified()).toMatch(/^NOT AS SIGNED/);
  });

  it('verifies against the checkpoints that were copied before it', async () => {
    await rm(checkpointsOf(there), { recursive: true });
    await cp(inFolder('checkpoints'), checkpointsOf(there), { recursive: true });
    expect(await verified()).toBe('Everything is as it was signed.');
  });

  it('holds whatever was answered before the first copy', async () => {
    const stored = await commandsAt(there);
    expect(before).toBeGreaterThan(CLIENTS);
    expect(received.slice(0, before).filter(({ commandId }) => !stored.has(commandId))).toEqual([]);
  });

  it('goes on: names are read, a command is answered as before, and what was lost is sent again', async () => {
    const { databaseUrl = '', dataDir } = there;
    const api = await runApi(databaseUrl, dataDir, { settings: settingsOf(there) });
    const [first, last] = [received[0], received.at(-1)];
    expect(await receiveConcern(api, 'Kari Prøve', first?.commandId)).toEqual(first?.answer);
    const again = await receiveConcern(api, 'Kari Prøve', last?.commandId);
    // Which number was next is of the copy: it may have been another's since.
    expect(again.case.id).toBe(last?.answer.case.id);
    const shown = await queueAt(api, again.position);
    expect(new Set(shown.map(({ childName }) => childName))).toEqual(new Set(['Kari Prøve']));
    await api.stop();
    expect(await verified()).toBe('Everything is as it was signed.');
  });
});
