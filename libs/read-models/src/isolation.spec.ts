import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import { asRole, ASKS } from '@saksgang/migrations';
import type { Looks } from './look/looks.ts';
import { looksOver } from './look/postgres-looks.ts';
import { readModelsOver } from './postgres-read-models.ts';
import type { Page, ReadModels } from './read-models.ts';
import { openAsking, type AskFor } from './shared/ask.ts';
import { replaceRows } from './shared/replace-rows.ts';
import { aCase, aLeader, everything, openReadTables, upToDate } from './testing/read-tables.ts';

type Question = Exclude<keyof ReadModels | keyof Looks, 'waitFor'>;
type Put = (models: ReadModels & Looks, tenant: string) => Promise<Page<object>>;

/** Every question there is, put so that it finds all that `fill` has stored. A new one without its line does not compile. */
const QUESTIONS: Readonly<Record<Question, Put>> = {
  queue: (models, tenant) => models.queue(everything(tenant)),
  caseSearch: (models, tenant) => models.caseSearch({ tenant, ...named('nordli') }),
  personSearch: (models, tenant) => models.personSearch({ tenant, ...named('nordli') }),
  messages: (models, tenant) => models.messages({ tenant, ...anyStatus }),
  erasures: (models, tenant) => models.erasures({ tenant, ...anyStatus }),
  emergencies: (models, tenant) =>
    models.emergencies({ tenant, oversight, first: 100, after: null }),
  atCase: (models, tenant) => models.atCase({ tenant, caseId: LOOKED_AT, ...anyStatus }),
  chosenIn: async (models, tenant) => {
    const looks = await models.chosenIn({ tenant, month, unit: null });
    const rows = looks.map((row) => ({ cursor: row.lookId, row }));
    return { rows, totalCount: rows.length, hasNextPage: false };
  },
};
const named = (text: string) => ({ viewer: aLeader, text, first: 100, after: null });
const anyStatus = { status: null, first: 100, after: null };
const oversight = { accounts: [], unitId: null, ofAll: true };
const NAMES = Object.keys(QUESTIONS) as readonly Question[];

/** The case, and whoever looked: the same in both municipalities, as no ids ever are. */
const LOOKED_AT = randomUUID();
const month = '2026-03';

const [ours, theirs] = [randomUUID(), randomUUID()];
let tables: Awaited<ReturnType<typeof openReadTables>>;

beforeAll(async () => {
  tables = await openReadTables();
  for (const tenant of [ours, ours, theirs]) await fill(tenant);
});
afterAll(() => tables.close());

/** One row of each kind. */
async function fill(tenant: string): Promise<void> {
  await aCase(tables.pool, tenant);
  const at = '2026-03-01T08:00:00.000Z';
  const tx = await tables.pool.connect();
  const erasure = { tenant, erasure_id: randomUUID(), status: 'Requested', requested_at: at };
  await replaceRows(tx, 'read.erasure', 'erasure_id', [erasure]);
  const message = { tenant, message_id: randomUUID(), status: 'Received', received_at: at };
  const rest = { format: null, bytes: 1, concerns: [], issues: [] };
  await replaceRows(tx, 'read.message', 'message_id', [{ ...message, ...rest }]);
  const emergency = { tenant, case_id: randomUUID(), emergency_id: randomUUID(), place: 1 };
  const review = { taken_by: randomUUID(), unit: null, told: [], kept_out: [], is_waiting: true };
  await replaceRows(tx, 'read.emergency', 'case_id', [{ ...emergency, ...review }]);
  const look = { tenant, look_id: randomUUID(), at, month, seen_by: LOOKED_AT, case_id: LOOKED_AT };
  const right = { role: 'CASEWORKER', unit: randomUUID(), part: 'Case', relation: 'Unit' };
  await replaceRows(tx, 'read.look', 'look_id', [
    { ...look, ...right, person_id: null, revision: null },
  ]);
  tx.release();
}

async function found(name: Question, askFor: AskFor): Promise<number> {
  const models = {
    ...readModelsOver(askFor, upToDate, async () => null),
    ...looksOver(askFor, upToDate),
  };
  const page = await QUESTIONS[name](models, ours);
  expect(page.rows).toHaveLength(page.totalCount);
  return page.totalCount;
}

/** As if the one who wrote the question had forgotten the municipality in it. */
const forgotten = (text: string) =>
  text.replaceAll(/\btenant = (\$\d+)/g, '(tenant = $1) IS NOT NULL');

/** Statements without a word of a municipality, put on behalf of one. */
function askingWithoutFilter(pool: pg.Pool): AskFor {
  const compiler = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return (tenant) =>
    async <Row extends pg.QueryResultRow>(statement: RawBuilder<Row>) => {
      const { sql: told, parameters } = statement.compile(compiler);
      expect(forgotten(told)).not.toBe(told);
      const tx = await pool.connect();
      await tx.query('BEGIN');
      await tx.query(`SELECT set_config('saksgang.tenant', $1, true)`, [tenant]);
      const { rows } = await tx.query<Row>(forgotten(told), [...parameters]);
      await tx.query('ROLLBACK');
      tx.release();
      return rows;
    };
}

describe.each(NAMES)('A question of one municipality (%s)', (name) => {
  it('finds its own, and nothing else', async () => {
    expect(await found(name, openAsking(tables.asking))).toBe(2);
  });

  it('finds nothing when nobody has said whose it is', async () => {
    const askFor = openAsking(tables.asking);
    expect(await found(name, () => askFor(''))).toBe(0);
  });

  it('finds nothing when it is put for another municipality than it asks about', async () => {
    const askFor = openAsking(tables.asking);
    expect(await found(name, () => askFor(theirs))).toBe(0);
  });

  it('finds its own alone, though the statement forgets the municipality', async () => {
    expect(await found(name, askingWithoutFilter(tables.asking))).toBe(2);
    expect(await found(name, askingWithoutFilter(tables.pool))).toBe(3);
  });
});

/** Asks as the program does, and keeps how each statement is carried out. */
function explaining(pool: pg.Pool, plans: string[]): AskFor {
  const askFor = openAsking(pool);
  const compiler = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return (tenant) =>
    async <Row extends pg.QueryResultRow>(statement: RawBuilder<Row>) => {
      const { sql: told, parameters } = statement.compile(compiler);
      const tx = await pool.connect();
      // The tables are tiny: without this the planner would rightly read them whole.
      await tx.query('BEGIN; SET LOCAL enable_seqscan TO off');
      await tx.query(`SELECT set_config('saksgang.tenant', $1, true)`, [tenant]);
      const { rows } = await tx.query<object>(`EXPLAIN ${told}`, [...parameters]);
      await tx.query('ROLLBACK');
      tx.release();
      plans.push(JSON.stringify(rows));
      return askFor(tenant)(statement);
    };
}

describe.each(NAMES)('What a question reads (%s)', (name) => {
  it('is the rows of its municipality, by an index that row security leaves in use', async () => {
    const plans: string[] = [];
    await found(name, explaining(tables.asking, plans));
    expect(plans.join()).toMatch(/Index Cond: \(+tenant = /);
    expect(plans.join()).not.toContain('Seq Scan');
  });
});

describe('A connection', () => {
  it('says nothing of the one who asked on it before, whether it was answered or not', async () => {
    const url = asRole(tables.url, ASKS);
    const pool = new pg.Pool({ connectionString: url, max: 1 });
    const kept = async () => {
      const { rows } = await pool.query<object>(
        `SELECT current_user AS role, nullif(current_setting('saksgang.tenant', true), '') AS tenant,
           (SELECT count(*)::int FROM read.queue) AS seen`,
      );
      return rows;
    };
    const models = readModelsOver(openAsking(pool), upToDate, async () => null);
    const nothing = [{ role: ASKS, tenant: null, seen: 0 }];
    expect(await models.queue(everything(ours))).toMatchObject({ totalCount: 2 });
    expect(await kept()).toEqual(nothing);
    await expect(models.queue(everything(ours, { responsible: '\0' }))).rejects.toThrow();
    expect(await kept()).toEqual(nothing);
    await pool.end();
  });

  it('is the one that asks again, though a statement made it another', async () => {
    const pool = new pg.Pool({ connectionString: asRole(tables.url, ASKS), max: 1 });
    const ask = openAsking(pool)(ours);
    const escape = sql<object>`SELECT set_config('role', 'none', false), set_config('saksgang.tenant', ${theirs}, false)`;
    await ask(escape);
    const seen = sql<object>`SELECT current_user AS role, array_agg(DISTINCT tenant) AS tenants FROM read.queue`;
    expect(await ask(seen)).toEqual([{ role: ASKS, tenants: [ours] }]);
    await pool.end();
  });

  it('changes nothing', async () => {
    const ask = openAsking(tables.pool)(ours);
    await expect(ask(sql<object>`DELETE FROM read.queue`)).rejects.toThrow('read-only');
  });

  it('takes a municipality’s name for a name, whatever it holds', async () => {
    const odd = `o'\\'; RESET ROLE; --`;
    await fill(odd);
    const models = readModelsOver(openAsking(tables.asking), upToDate, async () => null);
    expect(await models.queue(everything(odd))).toMatchObject({ totalCount: 1 });
  });
});
