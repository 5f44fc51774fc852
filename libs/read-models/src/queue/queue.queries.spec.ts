import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@saksgang/kernel';
import fc from 'fast-check';
import type pg from 'pg';
import { createPostgresReadModels } from '../postgres-read-models.ts';
import type { QueueHorizon, QueueQuery, QueueTab, ReadModels } from '../read-models.ts';
import { MalformedCursor } from '../shared/cursor.ts';
import { aCase, aLeader, everything, openReadTables, upToDate } from '../testing/read-tables.ts';

const INGRID = randomUUID();
const MATS = randomUUID();
const TABS: readonly QueueTab[] = ['Mine', 'Unit', 'Unassigned', 'ForApproval'];
const HORIZONS: readonly QueueHorizon[] = [
  'Overdue',
  'Today',
  'ThisWeek',
  'NextWeek',
  'Later',
  'None',
];

let tables: Awaited<ReturnType<typeof openReadTables>>;
let pool: pg.Pool;
let models: ReadModels;

beforeAll(async () => {
  tables = await openReadTables();
  pool = tables.pool;
  models = createPostgresReadModels(tables.asking, upToDate, async () => null);
});
afterAll(() => tables.close());

async function listed(query: QueueQuery): Promise<readonly string[]> {
  return (await models.queue(query)).rows.map(({ row }) => row.caseId);
}

describe('The order of the work queue', () => {
  it('is what is due first, cases without a deadline last, equals by their id', async () => {
    const tenant = randomUUID();
    const [a, b] = [randomUUID(), randomUUID()].sort();
    const none = await aCase(pool, tenant);
    await aCase(pool, tenant, { case_id: b, due: '2026-01-09' });
    await aCase(pool, tenant, { case_id: a, due: '2026-01-09' });
    const overdue = await aCase(pool, tenant, { due: '2025-12-30' });
    expect(await listed(everything(tenant))).toEqual([overdue, a, b, none]);
  });

  it('is the same page by page: nothing comes twice, nothing is left out', async () => {
    const tenant = randomUUID();
    for (const due of [
      '2026-01-09',
      '2026-01-09',
      '2026-01-09',
      '2026-02-01',
      undefined,
      undefined,
    ]) {
      await aCase(pool, tenant, due === undefined ? {} : { due });
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await models.queue(everything(tenant, { first: 2, after }));
      expect(page.totalCount).toBe(6);
      seen.push(...page.rows.map(({ row }) => row.caseId));
      after = page.hasNextPage ? (page.rows.at(-1)?.cursor ?? null) : null;
    } while (after !== null);
    expect(seen).toEqual(await listed(everything(tenant)));
  });

  it('goes on only from a cursor that was given out', async () => {
    const query = everything(randomUUID(), { after: "' OR 1=1" });
    await expect(models.queue(query)).rejects.toThrow(MalformedCursor);
  });
});

describe('The horizon of a deadline', () => {
  it.each<[string, string, QueueHorizon]>([
    ['Wednesday 2026-01-07', '2026-01-06', 'Overdue'],
    ['Wednesday 2026-01-07', '2026-01-07', 'Today'],
    ['Wednesday 2026-01-07', '2026-01-11', 'ThisWeek'],
    ['Wednesday 2026-01-07', '2026-01-12', 'NextWeek'],
    ['Wednesday 2026-01-07', '2026-01-18', 'NextWeek'],
    ['Wednesday 2026-01-07', '2026-01-19', 'Later'],
    ['Sunday 2026-01-11', '2026-01-11', 'Today'],
    ['Sunday 2026-01-11', '2026-01-12', 'NextWeek'],
    ['Monday 2026-01-12', '2026-01-18', 'ThisWeek'],
    ['Thursday 2026-12-31', '2027-01-03', 'ThisWeek'],
  ])('on %s is, for %s, %s', async (day, due, horizon) => {
    const tenant = randomUUID();
    await aCase(pool, tenant, { due });
    const today = localDate(day.slice(-10));
    const { horizons } = await models.queue(everything(tenant, { today }));
    expect(horizons).toEqual({
      ...Object.fromEntries(HORIZONS.map((name) => [name, 0])),
      [horizon]: 1,
    });
  });
});

describe('The numbers around the queue', () => {
  it('count what each tab would show', async () => {
    const tenant = randomUUID();
    await aCase(pool, tenant, { responsible: INGRID });
    await aCase(pool, tenant, { responsible: MATS, awaits_approval: true });
    await aCase(pool, tenant);
    await aCase(pool, tenant, { status: 'Closed', responsible: INGRID });
    const { tabs } = await models.queue(everything(tenant, { userId: INGRID }));
    expect(tabs).toEqual({ Mine: 1, Unit: 3, Unassigned: 1, ForApproval: 1 });
  });

  it('add up with the list, whatever is in the tables and whatever is asked', async () => {
    await fc.assert(fc.asyncProperty(someCases, someQuery, addsUp), { numRuns: 40 });
  });
});

const someCases = fc.array(
  fc.record({
    responsible: fc.constantFrom(INGRID, MATS, null),
    awaits_approval: fc.boolean(),
    phase: fc.constantFrom('Concern', 'Decision'),
    due: fc.constantFrom(
      '2026-01-01',
      '2026-01-07',
      '2026-01-08',
      '2026-01-13',
      '2026-03-01',
      undefined,
    ),
  }),
  { maxLength: 15 },
);

const someQuery = fc.record({
  tab: fc.constantFrom(null, ...TABS),
  horizon: fc.constantFrom(null, ...HORIZONS),
  phase: fc.constantFrom(null, 'Concern'),
  first: fc.constantFrom(1, 5, 100),
});

type Cases = typeof someCases extends fc.Arbitrary<infer T> ? T : never;
type Query = typeof someQuery extends fc.Arbitrary<infer T> ? T : never;

async function addsUp(cases: Cases, chosen: Query): Promise<void> {
  const tenant = randomUUID();
  for (const { due, ...row } of cases) await aCase(pool, tenant, due ? { ...row, due } : row);
  const query = everything(tenant, { ...chosen, userId: INGRID });
  const page = await models.queue(query);
  const all = await listed({ ...query, first: 100 });
  expect(page.totalCount).toBe(all.length);
  expect(page.rows.length).toBe(Math.min(query.first, all.length));
  for (const tab of TABS) {
    expect(page.tabs[tab]).toBe((await listed({ ...query, tab, first: 100 })).length);
  }
  const perHorizon = await Promise.all(
    HORIZONS.map((horizon) => listed({ ...query, horizon, first: 100 })),
  );
  expect(HORIZONS.map((horizon) => page.horizons[horizon])).toEqual(
    perHorizon.map((ids) => ids.length),
  );
  const throughout = await listed({ ...query, horizon: null, first: 100 });
  expect(perHorizon.flat().sort()).toEqual([...throughout].sort());
}

describe('The filters of the queue', () => {
  it('leave a closed case out, unless a deadline still runs in it (§ 13-3)', async () => {
    const tenant = randomUUID();
    await aCase(pool, tenant, { status: 'Closed', phase: 'Closed' });
    const owing = await aCase(pool, tenant, {
      status: 'Closed',
      phase: 'Closed',
      due: '2026-01-20',
    });
    expect(await listed(everything(tenant))).toEqual([owing]);
  });

  it('narrow together: phase, next step, responsible', async () => {
    const tenant = randomUUID();
    const wanted = await aCase(pool, tenant, {
      phase: 'Decision',
      next_step: 'ApproveDecision',
      responsible: MATS,
    });
    await aCase(pool, tenant, {
      phase: 'Decision',
      next_step: 'ProposeDecision',
      responsible: MATS,
    });
    await aCase(pool, tenant, { phase: 'Concern', responsible: MATS });
    await aCase(pool, tenant, { phase: 'Decision', next_step: 'ApproveDecision' });
    const query = { phase: 'Decision', nextStep: 'ApproveDecision', responsible: MATS } as const;
    expect(await listed(everything(tenant, query))).toEqual([wanted]);
  });

  it('show nothing of another municipality', async () => {
    await aCase(pool, randomUUID());
    const page = await models.queue(everything(randomUUID()));
    expect(page).toMatchObject({
      rows: [],
      totalCount: 0,
      tabs: { Unit: 0 },
      horizons: { None: 0 },
    });
  });
});

describe('Searching for a case', () => {
  it.each([
    ['ánte', 'part of the name, whatever the case'],
    ['sara ante', 'words in any order, without accents'],
    ['eŋŋa', 'a letter no Norwegian keyboard has'],
    ['Enna', 'the same letter, as others write it'],
    ['0147', 'part of the case number'],
    ['2026-0147', 'the case number'],
  ])('finds by «%s»: %s', async (text) => {
    const tenant = randomUUID();
    const child = { display_name: 'Ánte Eŋŋa Sara' };
    const wanted = await aCase(pool, tenant, { child, case_number: '2026-0147' });
    await aCase(pool, tenant, {
      child: { display_name: 'Bjørn Ødegård' },
      case_number: '2026-0148',
    });
    expect(await listed(everything(tenant, { text }))).toEqual([wanted]);
    const found = await models.caseSearch({
      viewer: aLeader,
      tenant,
      text,
      first: 10,
      after: null,
    });
    expect(found.rows.map(({ row }) => row.childName)).toEqual(['Ánte Eŋŋa Sara']);
  });

  it('takes no letter for a wildcard', async () => {
    const tenant = randomUUID();
    await aCase(pool, tenant);
    for (const text of ['%', '_', '\\', "'"])
      expect(await listed(everything(tenant, { text }))).toEqual([]);
  });

  it('finds closed cases too, which the queue does not show', async () => {
    const tenant = randomUUID();
    const closed = await aCase(pool, tenant, { status: 'Closed', phase: 'Closed' });
    const found = await models.caseSearch({
      viewer: aLeader,
      tenant,
      text: 'nordli',
      first: 10,
      after: null,
    });
    expect(found.rows.map(({ row }) => row.caseId)).toEqual([closed]);
    expect(await listed(everything(tenant, { text: 'nordli' }))).toEqual([]);
  });
});
