import { cp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { allTables, whyLeftOut } from '@saksgang/backup';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import { verifySystem } from '../integrity/verify-system.ts';
import { receiveConcern } from '../testing/concerns.ts';
import { runApi, temporaryFolder, type RunningApi } from '../testing/running-api.ts';
import {
  atPlace,
  backUpAt,
  carryMasterKey,
  restoreAt,
  type Place,
} from '../testing/saved-system.ts';

/** The program's own secrets lie beside the keys of people. */
const PEOPLE = `subject NOT LIKE 'system:%'`;

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;

let database: FreshDatabase;
let folder: Folder;
let api: RunningApi;
let here: Place;
/** Before the child's key was destroyed and another concern came in, and after. */
let older: string;
let newer: string;

beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  here = { dataDir: join(folder.path, 'here'), databaseUrl: database.url };
  older = join(folder.path, 'older');
  newer = join(folder.path, 'newer');
  api = await runApi(database.url, here.dataDir);
  await receiveConcern(api, 'Kari Prøve');
  await backUpAt(here, older);
  await query(
    here,
    `SELECT keys.destroy(array_agg(subject), 'erasure-1') FROM keys.subject_key WHERE ${PEOPLE}`,
  );
  await receiveConcern(api, 'Ola Prøve');
  // Stopping, the notary signs what is there.
  await api.stop();
  await backUpAt(here, newer);
});
afterAll(() => Promise.all([database.drop(), folder.remove()]));

let empty: FreshDatabase;
let place: Folder;
let there: Place;
beforeEach(async () => {
  [empty, place] = await Promise.all([freshDatabase(), temporaryFolder()]);
  there = { dataDir: join(place.path, 'there'), databaseUrl: empty.url };
  await carryMasterKey(here, there);
});
afterEach(() => Promise.all([empty.drop(), place.remove()]));

function query<Row extends object>(at: Place, sql: string): Promise<readonly Row[]> {
  return atPlace(at, async ({ database: { pool } }) => (await pool.query<Row>(sql)).rows);
}

/** A copy of a backup that may be spoilt. */
async function copyOf(backup: string): Promise<string> {
  const copy = join(place.path, 'copy');
  await cp(backup, copy, { recursive: true });
  return copy;
}

describe('A backup', () => {
  it('holds every table there is, but for those that are made anew', async () => {
    const tables = await atPlace(here, ({ database: { pool } }) => allTables(pool));
    const saved = (await Promise.all(['events', 'keys'].map((part) => savedTables(part)))).flat();
    const leftOut = tables.filter((table) => whyLeftOut(table, 'postgresql') !== null);
    const names = tables.map(({ schema, name }) => `${schema}.${name}`);
    expect([...new Set([...saved, ...leftOut.map(fullName)])].sort()).toEqual(names.sort());
    expect(
      leftOut.map(fullName).filter((name) => !/^read\.|\.kysely_migration/.test(name)),
    ).toEqual([]);
  });

  it('has nothing in the schema that extensions live in', async () => {
    const tables = await atPlace(here, ({ database: { pool } }) => allTables(pool));
    expect(tables.filter(({ schema }) => schema === 'public')).toEqual([]);
  });

  it('keeps the keys in a folder of their own', async () => {
    const files = await readdir(join(newer, 'events'));
    expect(files.filter((file) => file.startsWith('keys.'))).toEqual([]);
    const together = await backUpInto(join(place.path, 'all'), join(place.path, 'all', 'keys'));
    expect(together).toBe('Nothing was done: the keys need a folder apart from the events.');
  });

  it('never overwrites another', async () => {
    expect(await backUpInto(join(older, 'events'), join(place.path, 'keys'))).toMatch(
      /^Nothing was done: .* is not empty\.$/,
    );
  });
});

describe('A restore', () => {
  it('goes only into an empty database', async () => {
    await atPlace(there, async () => undefined);
    expect(await whyNot(newer)).toBe(
      'Nothing was done: the database is not empty: a restore overwrites nothing.',
    );
  });

  it.each([
    ['cut off', (file: string) => truncate(file, 40)],
    ['altered', (file: string) => writeFile(file, 'other')],
    ['missing', (file: string) => rm(file)],
  ])('names the file that is %s, and touches nothing', async (_, spoil) => {
    const copy = await copyOf(newer);
    await spoil(join(copy, 'events', 'store.event.copy.gz'));
    expect(await whyNot(copy)).toMatch(
      /^The backup is damaged: .*store\.event\.copy\.gz (is not as it was written|can't be read)\.$/,
    );
    expect((await restoreInto(there, newer)).code).toBe(0);
  });

  it('leaves the database empty when it fails half-way', async () => {
    const copy = await copyOf(newer);
    await rewriteManifest(copy, (text) => text.replace(/"rows": \d+/, '"rows": 1000'));
    expect(await whyNot(copy)).toMatch(/^The backup is damaged: .* holds \d+ rows instead of 1000/);
    expect((await restoreInto(there, newer)).code).toBe(0);
  });

  it.each([
    ['not finished', '', /there is no finished backup/],
    ['of a newer version', '999-of-tomorrow', /the step 999-of-tomorrow, which this program/],
    ['of a store on another engine', 'kurrentdb', /a store on kurrentdb, not on postgresql/],
  ])('refuses a backup that is %s', async (_, what, reason) => {
    const copy = await copyOf(newer);
    if (what === '') await rm(join(copy, 'events', 'manifest.json'));
    else {
      const old = what === 'kurrentdb' ? '"postgresql"' : /"\d+-[a-z-]+"/;
      await rewriteManifest(copy, (text) => text.replace(old, `"${what}"`));
    }
    expect(await whyNot(copy)).toMatch(reason);
  });

  it('says when the keys need another master key', async () => {
    await rm(join(there.dataDir, 'master.key'));
    const { lines } = await restoreInto(there, newer);
    expect(lines.join()).toMatch(
      /Put the master key of the backup in its place first: .*wrapped by/,
    );
  });
});

describe('A key that was destroyed', () => {
  it('does not come back with an older backup of the keys', async () => {
    const { code, lines } = await restoreAt(there, join(newer, 'events'), join(older, 'keys'));
    expect(code).toBe(0);
    expect(lines.join()).toContain('The keys are older than the events');
    expect(
      await query(
        there,
        `SELECT DISTINCT wrapped, destroyed_by FROM keys.subject_key WHERE ${PEOPLE}`,
      ),
    ).toEqual([{ wrapped: null, destroyed_by: 'erasure-1' }]);
  });
});

describe('A restore to before what was signed', () => {
  it('says how much is lost, and neither verifies nor is continued by the notary', async () => {
    const checkpoints = (at: Place) => join(at.dataDir, 'checkpoints');
    await cp(checkpoints(here), checkpoints(there), { recursive: true });
    const signed = await readdir(checkpoints(there));
    const { lines } = await restoreInto(there, older);
    expect(lines.join('\n')).toMatch(/^LOST: \d+ events that CHECKPOINT_DIR has signed/m);
    expect(await verifyAt(there)).toMatch(/^NOT AS SIGNED \(removed\)/);
    const again = await runApi(empty.url, there.dataDir);
    await receiveConcern(again, 'Nora Prøve');
    await again.stop();
    expect(await readdir(checkpoints(there))).toEqual(signed);
  });
});

function fullName({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${schema}.${name}`;
}

async function savedTables(part: string): Promise<readonly string[]> {
  const text = await readFile(join(newer, part, 'manifest.json'), 'utf8');
  const { tables } = JSON.parse(text) as {
    readonly tables: readonly { readonly schema: string; readonly name: string }[];
  };
  return tables.map(fullName);
}

async function backUpInto(events: string, keys: string): Promise<string> {
  return (await backUpAt(here, place.path, { events, keys })).lines.join();
}

function restoreInto(target: Place, backup: string) {
  return restoreAt(target, join(backup, 'events'), join(backup, 'keys'));
}

/** The one line that a restore is refused with. */
async function whyNot(backup: string): Promise<string> {
  const { code, lines } = await restoreInto(there, backup);
  expect([code, lines.length]).toEqual([1, 1]);
  return lines[0] ?? '';
}

async function rewriteManifest(backup: string, rewrite: (text: string) => string): Promise<void> {
  const file = join(backup, 'events', 'manifest.json');
  await writeFile(file, rewrite(await readFile(file, 'utf8')));
}

async function verifyAt(at: Place): Promise<string> {
  const lines: string[] = [];
  await atPlace(at, (system) =>
    verifySystem(system, { caseId: null, keys: null }, (line) => lines.push(line)),
  );
  return lines.at(-1) ?? '';
}
