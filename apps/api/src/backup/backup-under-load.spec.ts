import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START, type StoredEvent } from '@saksgang/event-store';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import { startProgram, type Program } from '@saksgang/testing/processes';
import type { System } from '../composition/open-system.ts';
import { verifySystem } from '../integrity/verify-system.ts';
import { queueAt, receiveConcern, type ReceivedConcern } from '../testing/concerns.ts';
import { runApi, temporaryFolder, type RunningApi } from '../testing/running-api.ts';
import {
  atPlace,
  backUpAt,
  carryMasterKey,
  restoreAt,
  type Place,
  type Told,
} from '../testing/saved-system.ts';

const PROGRAM = new URL('../testing/append-notes.program.ts', import.meta.url);
const WRITERS = 32;
const ACKNOWLEDGED = 2_000;

let database: FreshDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let api: RunningApi;
let here: Place;
/** A data folder without a database named: another PostgreSQL, of its own. */
let elsewhere: Place;

const commandId = randomUUID();
const acknowledged: string[] = [];
const concerns: ReceivedConcern[] = [];
let saved: Told;
let restored: Told;

/** Two processes write at full speed beside a server at work while the backup is taken. */
beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  here = { dataDir: join(folder.path, 'here'), databaseUrl: database.url };
  elsewhere = { dataDir: join(folder.path, 'elsewhere') };
  api = await runApi(database.url, here.dataDir);
  concerns.push(await receiveConcern(api, 'Kari Prøve', commandId));
  concerns.push(await receiveConcern(api, 'Ola Prøve'));
  await signed(here);
  const writers = await Promise.all([startWriters(), startWriters()]);
  saved = await backUpAt(here, folder.path);
  for (const writer of writers) writer.kill();
  await carryMasterKey(here, elsewhere);
  restored = await restoreAt(elsewhere, join(folder.path, 'events'), join(folder.path, 'keys'));
});

afterAll(async () => {
  await api.stop();
  await Promise.all([database.drop(), folder.remove()]);
});

async function startWriters(): Promise<Program> {
  const program = await startProgram(PROGRAM, [database.url, `${WRITERS}`]);
  await program.line();
  for (let i = 0; i < ACKNOWLEDGED; i++) acknowledged.push(await program.line());
  return program;
}

async function signed({ dataDir }: Place): Promise<void> {
  const latest = join(dataDir, 'checkpoints', 'latest.txt');
  while (
    !(await access(latest).then(
      () => true,
      () => false,
    ))
  ) {
    await delay(20);
  }
}

async function everything({ store }: Pick<System, 'store'>): Promise<readonly StoredEvent[]> {
  const all: StoredEvent[] = [];
  for (let after = START; ;) {
    const { events, next } = await store.readAll({ after, limit: 1_000 });
    if (next === after) return all;
    all.push(...events);
    after = next;
  }
}

describe('A backup that is taken while others write at full speed', () => {
  it('is the store as it was at one moment: a beginning of it, without a hole', async () => {
    expect([saved.code, restored.code]).toEqual([0, 0]);
    const there = await atPlace(elsewhere, everything);
    const original = await atPlace(here, everything);
    expect(there.length).toBeLessThan(original.length);
    expect(there).toEqual(original.slice(0, there.length));
  });

  it('holds whatever was acknowledged before it began', async () => {
    const ids = new Set((await atPlace(elsewhere, everything)).map(({ eventId }) => eventId));
    expect(acknowledged.length).toBeGreaterThanOrEqual(2 * ACKNOWLEDGED);
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('verifies where it is restored, against the checkpoints that came with it', async () => {
    const lines: string[] = [];
    const code = await atPlace(elsewhere, (system) =>
      verifySystem(system, { caseId: null, keys: null }, (line) => lines.push(line)),
    );
    expect([code, lines.at(-1)]).toEqual([0, 'Everything is as it was signed.']);
    expect(lines.join()).toMatch(/against [1-9]\d* checkpoint/);
  });

  it('says what to do next', () => {
    expect(restored.lines.at(-1)).toMatch(/^Next: npm run verify, then npm start/);
  });
});

describe('A server on a restored store', () => {
  let other: RunningApi;
  beforeAll(async () => {
    other = await runApi('', elsewhere.dataDir);
  });
  afterAll(() => other.stop());

  it('has the same read tables, made anew, with nothing lost and nothing twice', async () => {
    const position = concerns.at(-1)?.position ?? '';
    const rows = await queueAt(other, position);
    expect(rows).toEqual(await queueAt(api, position));
    expect(rows.map(({ childName }) => childName).sort()).toEqual(['Kari Prøve', 'Ola Prøve']);
  });

  it('knows the commands that were carried out: sent again they are answered as before', async () => {
    expect(await receiveConcern(other, 'Kari Prøve', commandId)).toEqual(concerns[0]);
  });

  it('goes on from there: new cases get numbers that nobody has', async () => {
    const next = await receiveConcern(other, 'Nora Prøve');
    expect(concerns.map((one) => one.case.caseNumber)).not.toContain(next.case.caseNumber);
    const names = (await queueAt(other, next.position)).map(({ childName }) => childName);
    expect(names).toContain('Nora Prøve');
  });
});
