import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPostgresCheckpoints, PostgresKeyRing } from '@saksgang/event-store-postgres';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import { startProgram } from '@saksgang/testing/processes';
import pg from 'pg';
import { verifySystem } from '../integrity/verify-system.ts';
import { receiveConcern } from '../testing/concerns.ts';
import { runApi, temporaryFolder, type RunningApi } from '../testing/running-api.ts';
import { atPlace } from '../testing/saved-system.ts';
import { openMasterKeyFile } from './master-key-file.ts';
import { rotateMasterKey } from './rotate-master-key.ts';

const PROGRAM = new URL('../testing/rotate-master-key.program.ts', import.meta.url);
/** Several batches: enough to be cut off between two of them. */
const PEOPLE = 20_000;
const NAME = 'query ($id: ID!) { case(id: $id) { child { name } } }';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let database: FreshDatabase;
let pool: pg.Pool;
let api: RunningApi;
let file: string;
let first: string;
let oldId: string;
let before: string;

beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  pool = new pg.Pool({ connectionString: database.url });
  file = join(folder.path, 'master.key');
  api = await runApi(database.url, folder.path);
  first = await aCase('Kari Prøve');
  const masters = await openMasterKeyFile(file);
  oldId = masters.current.id;
  const people = Array.from({ length: PEOPLE }, () => randomUUID());
  await new PostgresKeyRing(pool, masters).keysFor(people);
  before = await events();
});
afterAll(async () => {
  await api.stop();
  await pool.end();
  await Promise.all([database.drop(), folder.remove()]);
});

async function aCase(name: string): Promise<string> {
  return (await receiveConcern(api, name)).case.id;
}

async function childOf(id: string, of: RunningApi = api): Promise<string> {
  const answer = await of.ask<{ readonly case: { readonly child: { readonly name: string } } }>(
    NAME,
    { id },
  );
  return answer.case.child.name;
}

/** What a server that has just started reads: nothing is remembered there. */
async function childSeenAnew(id: string): Promise<string> {
  const other = await runApi(database.url, folder.path);
  const name = await childOf(id, other);
  await other.stop();
  return name;
}

async function events(): Promise<string> {
  const { rows } = await pool.query<{ digest: string }>(
    `SELECT md5(string_agg(event, '' ORDER BY position)) AS digest
      FROM store.event WHERE stream = $1`,
    [`case-${first}`],
  );
  return rows[0]?.digest ?? '';
}

async function wrappedBy(): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT DISTINCT master_key_id AS id FROM keys.subject_key WHERE wrapped IS NOT NULL',
  );
  return rows.map(({ id }) => id);
}

const rotate = async (print: (line: string) => void = () => undefined) =>
  rotateMasterKey(pool, await openMasterKeyFile(file), print);

describe('A change of the master key that is killed midway', () => {
  beforeAll(async () => {
    const program = await startProgram(PROGRAM, [database.url, file]);
    while (!(await program.line()).includes('wrapped anew'));
    program.kill();
  });

  it('leaves keys under both, and the old key beside the new', async () => {
    expect(await wrappedBy()).toHaveLength(2);
    expect(await readdir(folder.path)).toContain('master.key.previous');
  });

  it('hinders nobody: old and new are read and written, by old servers and by new ones', async () => {
    const second = await aCase('Ola Prøve');
    expect(await Promise.all([childOf(first), childOf(second)])).toEqual([
      'Kari Prøve',
      'Ola Prøve',
    ]);
    expect(await childSeenAnew(first)).toBe('Kari Prøve');
    expect(await childSeenAnew(second)).toBe('Ola Prøve');
  });

  it('goes on when it is asked for again, to the same new key', async () => {
    const lines: string[] = [];
    const { current } = await openMasterKeyFile(file);
    await rotate((line) => lines.push(line));
    expect(lines[0]).toBe('A change was begun earlier: it goes on.');
    expect(await wrappedBy()).toEqual([current.id]);
    expect(await readdir(folder.path)).not.toContain('master.key.previous');
  });

  it('has changed no event, and everything is read and verified after it', async () => {
    expect(await events()).toBe(before);
    expect(await childSeenAnew(first)).toBe('Kari Prøve');
    const place = { dataDir: folder.path, databaseUrl: database.url };
    const verify = atPlace(place, (system) =>
      verifySystem(system, { caseId: null, keys: null }, () => undefined),
    );
    expect(await verify).toBe(0);
    expect((await openMasterKeyFile(file)).current.id).not.toBe(oldId);
  });

  it('is followed by the server that ran all the time', async () => {
    expect(await childOf(await aCase('Per Prøve'))).toBe('Per Prøve');
    expect(await wrappedBy()).toHaveLength(1);
  });
});

describe('A change of the master key', () => {
  it('is made by one at a time', async () => {
    const other = await createPostgresCheckpoints(pool).own('master-key');
    await expect(rotate()).rejects.toThrow('The master key is being changed already.');
    await other?.release();
  });
});
