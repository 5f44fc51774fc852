import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asRole, ASKS, PROJECTS, REGISTERS } from '@saksgang/migrations';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { openDataFolder } from '../data-folder.ts';
import { createLogger } from '../logging.ts';
import { configOf, temporaryFolder } from '../testing/running-api.ts';
import { atPlace } from '../testing/saved-system.ts';
import { openDatabase, refuseUnlessIsolated } from './database.ts';

const silent = createLogger('silent');

let database: FreshDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let owner: pg.Pool;
let asking: pg.Pool;
let projecting: pg.Pool;

beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  owner = new pg.Pool({ connectionString: database.url });
  asking = new pg.Pool({ connectionString: asRole(database.url, ASKS) });
  projecting = new pg.Pool({ connectionString: asRole(database.url, PROJECTS) });
  // As migrations leave them, and as a rebuild makes them.
  await atPlace({ dataDir: folder.path, databaseUrl: database.url }, async ({ runner }) => {
    for (const { name } of runner.status()) await runner.rebuild(name);
  });
});
afterAll(async () => {
  await Promise.all([owner.end(), asking.end(), projecting.end()]);
  await Promise.all([database.drop(), folder.remove()]);
});

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<readonly Row[]> {
  return (await owner.query<Row>(sql)).rows;
}

interface ReadRelation {
  readonly name: string;
  readonly kind: 'r' | 'v';
  readonly isAsked: boolean;
  readonly isForced: boolean;
  readonly isInvoker: boolean;
}

const READ_RELATIONS = `
  SELECT relname AS name, relkind AS kind, has_table_privilege('${ASKS}', oid, 'SELECT') AS "isAsked",
    relrowsecurity AND relforcerowsecurity AS "isForced",
    coalesce(reloptions @> '{security_invoker=true}', false) AS "isInvoker"
  FROM pg_class WHERE relnamespace = 'read'::regnamespace AND relkind NOT IN ('i', 't', 'c')
  ORDER BY relname`;

/** Tables that name no municipality, and that nobody asks. */
const OF_THE_PROGRAM = [
  'checkpoint',
  'kysely_migration',
  'kysely_migration_lock',
  'parked_stream',
  'skipped_stream',
];

/** Everything outside the read tables that is ours. */
const OUR_SCHEMAS = `nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public', 'read')`;

describe('Every read table', () => {
  it('shows one municipality at a time, and every view what the table shows', async () => {
    const relations = await ask<ReadRelation>(READ_RELATIONS);
    const asked = relations.filter(({ name }) => !OF_THE_PROGRAM.includes(name));
    expect(asked.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['queue', 'queue_1', 'person', 'message', 'erasure']),
    );
    const expected = asked.map(({ name, kind }) => ({
      name,
      kind,
      isAsked: true,
      isForced: kind === 'r',
      isInvoker: kind === 'v',
    }));
    expect(asked).toEqual(expected);
  });

  it('has one rule for whoever asks: the municipality of the transaction', async () => {
    const rules = await ask<{ rules: string }>(`
      SELECT DISTINCT coalesce((SELECT string_agg(p.polcmd::text || ' ' || pg_get_expr(p.polqual, p.polrelid), '; ')
        FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles && ARRAY['${ASKS}'::regrole::oid, 0]), '') AS rules
      FROM pg_class c WHERE relnamespace = 'read'::regnamespace AND has_table_privilege('${ASKS}', oid, 'SELECT')
        AND relkind = 'r'`);
    expect(rules).toEqual([
      { rules: `r (tenant = NULLIF(current_setting('saksgang.tenant'::text, true), ''::text))` },
    ]);
  });

  it('belongs to the role that makes it; what the program keeps for itself nobody asks', async () => {
    const owners = await ask<{ owner: string }>(`
      SELECT DISTINCT relowner::regrole::text AS owner FROM pg_class
      WHERE relnamespace = 'read'::regnamespace AND has_table_privilege('${ASKS}', oid, 'SELECT')`);
    expect(owners).toEqual([{ owner: PROJECTS }]);
    const relations = await ask<ReadRelation>(READ_RELATIONS);
    const hidden = relations.filter(({ isAsked }) => !isAsked).map(({ name }) => name);
    expect(hidden).toEqual(OF_THE_PROGRAM);
  });
});

describe('A read table that an earlier release left open, or that somebody opened', () => {
  it('is closed by the next start, with its rows in it', async () => {
    await owner.query(`CREATE TABLE read.old_1 AS SELECT 'ours' AS tenant, 1 AS row;
      CREATE VIEW read.old AS SELECT * FROM read.old_1;
      ALTER TABLE read.person_1 DISABLE ROW LEVEL SECURITY`);
    await atPlace({ dataDir: folder.path, databaseUrl: database.url }, async () => undefined);
    const relations = await ask<ReadRelation>(READ_RELATIONS);
    const closed = relations.filter(({ name }) => ['old', 'old_1', 'person_1'].includes(name));
    expect(closed).toMatchObject([{ isInvoker: true }, { isForced: true }, { isForced: true }]);
    const as = (tenant: string) =>
      asking.query(
        `BEGIN; SELECT set_config('saksgang.tenant', '${tenant}', true); TABLE read.old; ROLLBACK`,
      );
    expect(await as('ours')).toMatchObject([{}, {}, { rowCount: 1 }, {}]);
    expect(await as('')).toMatchObject([{}, {}, { rowCount: 0 }, {}]);
    await owner.query('DROP VIEW read.old; DROP TABLE read.old_1');
  });
});

describe('Every register', () => {
  it('shows one municipality at a time to the role that looks things up in it', async () => {
    const open = await ask(`
      SELECT c.relname FROM pg_class c
      WHERE c.relnamespace = 'registers'::regnamespace AND c.relkind = 'r'
        AND has_table_privilege('${REGISTERS}', c.oid, 'SELECT') AND NOT c.relrowsecurity`);
    expect(open).toEqual([]);
  });
});

describe('The role that asks', () => {
  it('has no right to anything but reading the read tables', async () => {
    const rights = await ask(`
      SELECT c.oid::regclass::text AS relation FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'v', 'm', 'S', 'p', 'f') AND (
        (${OUR_SCHEMAS} AND (has_table_privilege('${ASKS}', c.oid, 'SELECT') OR has_any_column_privilege('${ASKS}', c.oid, 'SELECT')))
        OR (nspname = 'read' AND has_table_privilege('${ASKS}', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')))`);
    expect(rights).toEqual([]);
    const schemas = await ask(`
      SELECT nspname FROM pg_namespace WHERE (${OUR_SCHEMAS} AND has_schema_privilege('${ASKS}', oid, 'USAGE'))
        OR (nspname = 'read' AND has_schema_privilege('${ASKS}', oid, 'CREATE'))`);
    expect(schemas).toEqual([]);
  });

  it.each([
    'SELECT * FROM store.event',
    'SELECT * FROM keys.subject_key',
    'SELECT * FROM identity.session',
    'SELECT * FROM registers.identity',
    'SELECT * FROM read.checkpoint',
    'DELETE FROM read.person',
    `INSERT INTO read.erasure VALUES ('x', gen_random_uuid(), 'Requested', '')`,
    'ALTER TABLE read.person_1 DISABLE ROW LEVEL SECURITY',
    'CREATE TABLE read.copy AS SELECT * FROM read.person',
    `SELECT keys.destroy(ARRAY['x'], 'x')`,
  ])('is refused: %s', async (sql) => {
    await expect(asking.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('owns nothing, is no other role, and gets past no rule, nor does any function for it', async () => {
    expect(
      await ask(`
        SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication,
          (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS member,
          (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS owned
        FROM pg_roles r WHERE rolname = '${ASKS}'`),
    ).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolcanlogin: false,
        rolreplication: false,
        member: 0,
        owned: 0,
      },
    ]);
    expect(
      await ask(`SELECT p.oid::regprocedure::text FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')`),
    ).toEqual([]);
  });
});

describe('The role that projects', () => {
  it.each([
    'SELECT * FROM store.event',
    'SELECT * FROM keys.subject_key',
    'SELECT * FROM identity.account',
    'SELECT * FROM registers.identity',
    'DELETE FROM read.skipped_stream',
    'DROP TABLE read.checkpoint',
  ])('is refused: %s', async (sql) => {
    await expect(projecting.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('A login that owns the database and may not make roles', () => {
  const login = `login_${randomUUID().replaceAll('-', '')}`;
  let place: { readonly dataDir: string; readonly databaseUrl: string };
  let own: FreshDatabase;
  let settings: Readonly<Record<string, string>>;

  beforeAll(async () => {
    own = await freshDatabase();
    const url = new URL(own.url);
    const name = url.pathname.slice(1);
    await owner.query(`CREATE ROLE ${login} LOGIN PASSWORD 'sesame'`);
    await owner.query(`ALTER DATABASE ${name} OWNER TO ${login}`);
    url.username = login;
    url.password = 'sesame';
    place = { dataDir: join(folder.path, login), databaseUrl: url.href };
    settings = { DATABASE_URL: url.href, DATA_DIR: place.dataDir };
  });
  afterAll(async () => {
    await own.drop();
    await owner.query(`DROP OWNED BY ${login}; DROP ROLE ${login}`);
  });

  it('is told which roles an administrator has to make', async () => {
    await expect(atPlace(place, async () => undefined)).rejects.toThrow(
      /^the login of DATABASE_URL may not make roles: .*saksgang_asks, saksgang_projects, saksgang_registers and/,
    );
  });

  it('works once it has been granted them: rows are made, kept apart and asked for', async () => {
    await owner.query(`GRANT ${ASKS}, ${PROJECTS}, ${REGISTERS} TO ${login}`);
    await atPlace(place, async ({ runner, readModels }) => {
      for (const { name } of runner.status()) await runner.rebuild(name);
      const page = await readModels.erasures({ tenant: 'x', status: null, first: 1, after: null });
      expect(page.totalCount).toBe(0);
    });
    await atPlace(place, async ({ runner }) => runner.rebuild('queue'));
  });

  it('may let another login ask, which can do nothing else', async () => {
    const other = `${login}_asks`;
    await owner.query(`CREATE ROLE ${other} LOGIN PASSWORD 'sesame'`);
    const url = new URL(place.databaseUrl);
    url.username = other;
    const config = configOf({ ...settings, DATABASE_ASKING_URL: url.href });
    const open = async () => openDatabase(config, await openDataFolder(place.dataDir), silent);
    const refused = await open();
    await expect(refuseUnlessIsolated(refused)).rejects.toThrow(
      'nobody can ask the database as saksgang_asks (42501)',
    );
    await refused.close();
    await owner.query(`GRANT ${ASKS} TO ${other}`);
    const database = await open();
    await refuseUnlessIsolated(database);
    const escape = 'SET ROLE NONE; SELECT * FROM store.event';
    await expect(database.asking.query(escape)).rejects.toMatchObject({ code: '42501' });
    await database.close();
    await owner.query(`DROP ROLE ${other}`);
  });
});
