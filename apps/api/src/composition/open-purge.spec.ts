import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { verifySystem } from '../integrity/verify-system.ts';
import { queueAt, receiveConcern, type ReceivedConcern } from '../testing/concerns.ts';
import { runApi, temporaryFolder, type RunningApi } from '../testing/running-api.ts';
import { atPlace, type Place } from '../testing/saved-system.ts';

const CASE = `query ($id: ID!) { case(id: $id) {
  revision
  child { id name birthDate age hasIdentityNumber }
  concerns { id account contents { code { code } clarification } reporter { name contact } }
  events(first: 50) { edges { node { type data changes { path before after } } } }
} }`;
const FIND = 'query ($text: String!) { personSearch(text: $text, first: 10) { totalCount } }';
const WRITE = `mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }`;

interface SeenCase {
  readonly revision: number;
  readonly child: { readonly id: string; readonly name: string; readonly birthDate: string | null };
  readonly concerns: readonly { readonly id: string; readonly account: string }[];
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let database: FreshDatabase;
let pool: pg.Pool;
let place: Place;
/** A server that runs all the time; the purge is another process's. */
let api: RunningApi;
let gone: ReceivedConcern;
let stays: ReceivedConcern;
let childId: string;
const erasureId = randomUUID();

beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  pool = new pg.Pool({ connectionString: database.url });
  place = { dataDir: folder.path, databaseUrl: database.url };
  api = await runApi(database.url, folder.path);
  gone = await receiveConcern(api, 'Bortvekk Glømsel');
  stays = await receiveConcern(api, 'Verbena Minne');
  await queueAt(api, stays.position);
  childId = (await caseOf(gone)).child.id;
  await caseOf(stays);
});
afterAll(async () => {
  await api.stop();
  await pool.end();
  await Promise.all([database.drop(), folder.remove()]);
});

async function caseOf({ case: { id } }: ReceivedConcern): Promise<SeenCase> {
  return (await api.ask<{ readonly case: SeenCase }>(CASE, { id })).case;
}

async function hits(text: string): Promise<number> {
  const answer = await api.ask<{ readonly personSearch: { readonly totalCount: number } }>(FIND, {
    text,
  });
  return answer.personSearch.totalCount;
}

/** Tables of the database in which a row holds the text. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await pool.query(
      `SELECT FROM ${name} AS t WHERE t::text ILIKE $1 LIMIT 1`,
      [`%${text}%`],
    );
    if (rowCount === 1) found.push(name);
  }
  return found;
}

describe('Before a purge', () => {
  it('the name is known to the case, the lists and the search', async () => {
    expect((await caseOf(gone)).child.name).toBe('Bortvekk Glømsel');
    expect(await hits('bortvekk')).toBe(1);
    expect((await tablesWith('bortvekk')).length).toBeGreaterThan(0);
  });
});

describe('A purge by another process, broken off once', () => {
  beforeAll(async () => {
    // As if it had been killed after its first step.
    await atPlace(place, ({ keys }) => keys.ring.destroy([childId], erasureId));
    await atPlace(place, ({ purge }) => purge.purge([childId], erasureId));
  });

  it('is proved: the key store says that the key was destroyed', async () => {
    const left = await atPlace(place, ({ purge }) => purge.probe([childId, randomUUID()]));
    expect([...left.values()]).toEqual(['destroyed', 'absent']);
  });

  it('leaves no word of the person in any table', async () => {
    expect(await tablesWith('bortvekk')).toEqual([]);
    expect(await tablesWith('glømsel')).toEqual([]);
  });

  it('leaves none in the server that runs: case, events, lists and search', async () => {
    const seen = await caseOf(gone);
    expect(seen.child).toMatchObject({ name: '«slettet»', birthDate: null, age: null });
    expect(seen.concerns[0]?.account).toBe('«slettet»');
    expect(JSON.stringify(seen)).not.toMatch(/Bortvekk|bekymret/);
    expect(await hits('bortvekk')).toBe(0);
    const rows = await queueAt(api, gone.position);
    expect(rows.find(({ caseId }) => caseId === gone.case.id)?.childName).toBe('«slettet»');
  });

  it('leaves everybody else as they were', async () => {
    expect((await caseOf(stays)).child.name).toBe('Verbena Minne');
    expect((await caseOf(stays)).concerns[0]?.account).toBe('Læreren er bekymret.');
    expect(await hits('verbena')).toBe(1);
  });

  it('lets nobody write more about the person, and says why', async () => {
    const { revision } = await caseOf(gone);
    const input = {
      commandId: randomUUID(),
      caseId: gone.case.id,
      expectedRevision: revision,
      kind: 'FACT',
      happenedOn: '2026-01-06',
      text: 'Mer om barnet.',
    };
    await expect(api.ask(WRITE, { input })).rejects.toThrow('"code":"ERASED"');
  });

  it('verifies, and the read tables can be built anew', async () => {
    const verify = atPlace(place, (system) =>
      verifySystem(system, { caseId: null, keys: null }, () => undefined),
    );
    expect(await verify).toBe(0);
    await atPlace(place, async ({ runner }) => {
      for (const { name } of runner.status()) await runner.rebuild(name);
    });
    expect(await tablesWith('bortvekk')).toEqual([]);
    expect((await caseOf(gone)).child.name).toBe('«slettet»');
  });
});
