import { demoUsers } from '@saksgang/application';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLNamedType,
  type IntrospectionQuery,
} from 'graphql';
import pg from 'pg';
import { verifySystem } from './integrity/verify-system.ts';
import { runApi, temporaryFolder, type RunningApi } from './testing/running-api.ts';
import { atPlace, type Place } from './testing/saved-system.ts';

const ERASED = '«slettet»';
/** As deep as any screen asks. */
const DEPTH = 4;
/** Milliseconds for a whole municipality to be written, erased and read on a busy machine. */
const PATIENCE = 120_000;

/** Who works with cases: between them, in both municipalities, they see every one. */
const TOGETHER = [demoUsers.hanne, demoUsers.tor, demoUsers.ingrid, demoUsers.even, demoUsers.liv];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let database: FreshDatabase;
let pool: pg.Pool;
let place: Place;
let api: RunningApi;
let sessions: readonly string[];
let caseQuery: string;
let caseIds: readonly string[];
/** As lists showed them before. */
let names: readonly string[];

/** The whole fictional municipality, and then the key of everybody in it destroyed. */
beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  pool = new pg.Pool({ connectionString: database.url });
  place = { dataDir: folder.path, databaseUrl: database.url };
  api = await runApi(database.url, folder.path, {
    settings: { SEED: 'auto' },
    as: demoUsers.hanne,
  });
  sessions = await Promise.all(TOGETHER.map((user) => api.signInAs(user)));
  const schema = buildClientSchema(await api.ask<IntrospectionQuery>(getIntrospectionQuery()));
  caseQuery = `query ($id: ID!) { case(id: $id) ${everythingOf(schema.getType('Case'), DEPTH)} }`;
  caseIds = await column(
    `SELECT DISTINCT substr(stream, 6) AS value FROM store.event WHERE stream LIKE 'case-%'`,
  );
  const shown = await column('SELECT DISTINCT display_name AS value FROM read.person');
  names = shown.filter((name) => name !== ERASED);
  const everybody = await column(
    `SELECT subject AS value FROM keys.subject_key WHERE subject NOT LIKE 'system:%'`,
  );
  await atPlace(place, ({ purge }) => purge.purge(everybody, randomUUID()));
}, PATIENCE);
afterAll(async () => {
  await api.stop();
  await pool.end();
  await Promise.all([database.drop(), folder.remove()]);
});

async function column(sql: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ value: string }>(sql);
  return rows.map(({ value }) => value);
}

/** A selection of every field that takes no argument, down to a depth. */
function everythingOf(type: GraphQLNamedType | undefined, depth: number): string {
  if (!isObjectType(type)) throw new Error('nothing can be asked of this type');
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [field.name];
    return depth > 1 && isObjectType(of) ? [`${field.name} ${everythingOf(of, depth - 1)}`] : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** The answer to the first who sees the case; empty when nobody does. */
async function asShown(id: string): Promise<string> {
  const body = JSON.stringify({ query: caseQuery, variables: { id } });
  for (const cookie of sessions) {
    const { text } = await api.post('/graphql', body, { cookie });
    if (!text.includes('{"case":null}')) return text;
  }
  return '';
}

/** Names of children that stand in an answer. */
function namesIn(answer: unknown): readonly string[] {
  const text = JSON.stringify(answer);
  return names.filter((name) => text.includes(name));
}

describe('A municipality in which everybody is erased', () => {
  it(
    'still shows every case, with all there is to ask of it, and not a name',
    async () => {
      expect(caseIds.length).toBeGreaterThan(10);
      for (const id of caseIds) {
        const seen = await asShown(id);
        expect(seen).toContain(ERASED);
        expect(seen).not.toContain('"errors"');
        expect(namesIn(seen)).toEqual([]);
      }
    },
    PATIENCE,
  );

  it('still lists every case, under no name', async () => {
    const queue = '{ workQueue(first: 100) { totalCount edges { node { caseId childName } } } }';
    const listed = await api.ask<{ readonly workQueue: { readonly totalCount: number } }>(queue);
    expect(listed.workQueue.totalCount).toBeGreaterThan(10);
    expect(namesIn(listed)).toEqual([]);
    for (const name of names) {
      const found = await api.ask(
        'query ($text: String!) { personSearch(text: $text, first: 10) { totalCount } }',
        { text: name },
      );
      expect(found).toEqual({ personSearch: { totalCount: 0 } });
    }
  });

  it('holds no name in any read table, and verifies', async () => {
    expect(names.length).toBeGreaterThan(10);
    expect(await column('SELECT DISTINCT display_name AS value FROM read.person')).toEqual([
      ERASED,
    ]);
    const verify = atPlace(place, (system) =>
      verifySystem(system, { caseId: null, keys: null }, () => undefined),
    );
    expect(await verify).toBe(0);
  });
});
