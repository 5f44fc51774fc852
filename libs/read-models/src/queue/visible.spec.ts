import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '@saksgang/kernel';
import type pg from 'pg';
import { createPostgresReadModels } from '../postgres-read-models.ts';
import type { ReadModels, Viewer } from '../read-models.ts';
import { aCase, aLeader, everything, openReadTables, upToDate } from '../testing/read-tables.ts';

let tables: Awaited<ReturnType<typeof openReadTables>>;
let pool: pg.Pool;
let models: ReadModels;
beforeAll(async () => {
  tables = await openReadTables();
  pool = tables.pool;
  models = createPostgresReadModels(tables.asking, upToDate, async () => null);
});
afterAll(() => tables.close());

const ME = randomUUID();
const COLLEAGUE = randomUUID();
const MY_UNIT = randomUUID();
const OTHER_UNIT = randomUUID();
const colleague: Viewer = { ...aLeader, accounts: [ME], unitId: MY_UNIT, leads: false };
const leader: Viewer = { ...colleague, leads: true };
const machine: Viewer = { ...colleague, unitId: null, seesAll: true };
const outsider: Viewer = { ...colleague, unitId: OTHER_UNIT };

const graded = { child: { grading: 'StrictlyConfidential' } } as const;
const soon = instant('2026-01-07T08:00:00.001Z');
const now = instant('2026-01-07T08:00:00.000Z');

/** In how many places the one case of a municipality shows to somebody: list, counts, search, persons. */
async function shows(row: Parameters<typeof aCase>[2], viewer: Viewer): Promise<readonly number[]> {
  const tenant = randomUUID();
  await aCase(pool, tenant, { unit: MY_UNIT, ...row });
  const search = { tenant, viewer, text: 'nordli', first: 10, after: null };
  const queue = await models.queue(everything(tenant, { viewer }));
  const cases = await models.caseSearch(search);
  const persons = await models.personSearch(search);
  const named = persons.rows.filter(({ row: { caseId } }) => caseId !== null);
  return [queue.totalCount, queue.tabs.Unit, cases.totalCount, named.length];
}
const everywhere = [1, 1, 1, 1];
const nowhere = [0, 0, 0, 0];

describe('Whose cases stand in somebody’s lists, searches and counts', () => {
  it('is their unit’s', async () => {
    expect(await shows({}, colleague)).toEqual(everywhere);
    expect(await shows({ unit: null }, colleague)).toEqual(everywhere);
    expect(await shows({}, outsider)).toEqual(nowhere);
    expect(await shows({}, machine)).toEqual(everywhere);
  });

  it('is whoever’s they work in or stand in for, in whichever unit', async () => {
    expect(await shows({ workers: [ME] }, outsider)).toEqual(everywhere);
    expect(await shows({ workers: [COLLEAGUE] }, outsider)).toEqual(nowhere);
    const deputy = { ...outsider, deputyFor: [COLLEAGUE] };
    expect(await shows({ workers: [COLLEAGUE] }, deputy)).toEqual(everywhere);
  });

  it('is one they are let into, as long as it lasts', async () => {
    expect(await shows({ guests: [{ user: ME, until: soon }] }, outsider)).toEqual(everywhere);
    expect(await shows({ guests: [{ user: ME, until: now }] }, outsider)).toEqual(nowhere);
    expect(await shows({ guests: [{ user: COLLEAGUE, until: soon }] }, outsider)).toEqual(nowhere);
  });

  it('is a graded child’s only by a relation of one’s own, or to those who lead', async () => {
    for (const hidden of [colleague, machine, outsider]) {
      expect(await shows(graded, hidden)).toEqual(nowhere);
    }
    expect(await shows(graded, leader)).toEqual(everywhere);
    expect(await shows({ ...graded, workers: [ME] }, colleague)).toEqual(everywhere);
  });

  it('is nobody’s whom a conflict of interest keeps out, behind whichever account (fvl § 6)', async () => {
    const conflict = { workers: [ME], kept_out: [ME] };
    expect(await shows(conflict, leader)).toEqual(nowhere);
    expect(await shows(conflict, { ...leader, accounts: [COLLEAGUE, ME] })).toEqual(nowhere);
  });
});

describe('Looking for a person', () => {
  it('finds a child of another unit without naming the case, and hides a graded one whole', async () => {
    const tenant = randomUUID();
    const search = { tenant, viewer: outsider, text: 'nordli', first: 10, after: null };
    await aCase(pool, tenant, { unit: MY_UNIT });
    await aCase(pool, tenant, { unit: MY_UNIT, ...graded });
    const { rows, totalCount } = await models.personSearch(search);
    expect(totalCount).toBe(1);
    expect(rows.map(({ row }) => row.caseId)).toEqual([null]);
  });
});
