import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmergencyId } from '@saksgang/domain';
import {
  aCaseFile,
  aCaseThatIs,
  aConflictOfInterest,
  anEmergency,
  anEmergencyNotice,
  ids,
  reviewEmergency,
} from '@saksgang/domain/testing';
import { instant } from '@saksgang/kernel';
import type pg from 'pg';
import { createPostgresReadModels } from '../postgres-read-models.ts';
import type { Oversight, ReadModels } from '../read-models.ts';
import { replaceRows } from '../shared/replace-rows.ts';
import { openReadTables, upToDate } from '../testing/read-tables.ts';
import { describeEmergencies } from './describe-emergencies.ts';

let tables: Awaited<ReturnType<typeof openReadTables>>;
let pool: pg.Pool;
let models: ReadModels;

beforeAll(async () => {
  tables = await openReadTables();
  pool = tables.pool;
  models = createPostgresReadModels(tables.asking, upToDate, async () => null);
});
afterAll(() => tables.close());

const officer: Oversight = { accounts: [ids.officer], unitId: null, ofAll: true };
const leader: Oversight = { accounts: [ids.leader], unitId: ids.unit, ofAll: false };
const leaderElsewhere: Oversight = {
  accounts: [ids.recordsOfficer],
  unitId: randomUUID(),
  ofAll: false,
};
const unit = ids.unit;
const placed = { type: 'CasePlacedInUnit', data: { unit } } as const;

/** Opened in haste by the colleague on a day of January, and the leader and the officer told. */
function opened(day: number, emergencyId = ids.emergency) {
  const at = instant(`2026-01-${day}T08:00:00.000Z`);
  return [placed, { ...anEmergency({ emergencyId }), at }, anEmergencyNotice({ emergencyId })];
}

function reviewed(day: number) {
  const { emergencyId, isJustified, comment } = reviewEmergency();
  const at = instant(`2026-01-${day}T08:00:00.000Z`);
  return {
    type: 'EmergencyAccessReviewed',
    data: { emergencyId, isJustified, comment },
    at,
  } as const;
}

/** Puts a case in the table as the projection does. */
async function aCase(tenant: string, ...events: Parameters<typeof aCaseFile>[0]): Promise<string> {
  const id = randomUUID();
  const file = aCaseFile([...aCaseThatIs('Received'), ...events]);
  const rows = describeEmergencies(file, { tenant, id, revision: 0 });
  const tx = await pool.connect();
  await replaceRows(tx, 'read.emergency', 'case_id', rows);
  tx.release();
  return id;
}

async function listed(tenant: string, oversight: Oversight) {
  const page = await models.emergencies({ tenant, oversight, first: 10, after: null });
  return { ...page, cases: page.rows.map(({ row }) => row.caseId) };
}

describe('What was opened in haste', () => {
  it('waits for review, the longest on top, and is listed below when it is reviewed', async () => {
    const tenant = randomUUID();
    const early = await aCase(tenant, ...opened(12), reviewed(20));
    const waits = await aCase(tenant, ...opened(14));
    const late = await aCase(tenant, ...opened(13), reviewed(21));
    const waitsLonger = await aCase(tenant, ...opened(11));
    await aCase(tenant, placed);
    expect(await listed(tenant, leader)).toMatchObject({
      cases: [waitsLonger, waits, late, early],
      totalCount: 4,
      waitingCount: 2,
    });
  });

  it('is the unit’s leaders’ to look into, and the data protection officer’s', async () => {
    const tenant = randomUUID();
    await aCase(tenant, ...opened(12));
    for (const oversight of [leader, officer]) {
      expect(await listed(tenant, oversight)).toMatchObject({ totalCount: 1, waitingCount: 1 });
    }
    expect(await listed(tenant, leaderElsewhere)).toMatchObject({ totalCount: 0, waitingCount: 0 });
  });

  it('is every leader’s where the case has no unit, and whoever’s was told', async () => {
    const tenant = randomUUID();
    const [, taken, notice] = opened(12);
    if (!taken || !notice) throw new Error('nothing was opened');
    const ofNoUnit = await aCase(tenant, taken, notice);
    const told = [{ user: ids.recordsOfficer, role: 'UnitLeader' } as const];
    const ofAnother = await aCase(tenant, placed, taken, anEmergencyNotice({ told }));
    expect((await listed(tenant, leaderElsewhere)).cases.sort()).toEqual(
      [ofNoUnit, ofAnother].sort(),
    );
  });

  it('is never one’s own to look into, nor of a case one is kept out of (fvl § 6)', async () => {
    const tenant = randomUUID();
    await aCase(tenant, ...opened(12), aConflictOfInterest({ user: ids.leader }));
    const accounts = [ids.stranger, ids.colleague];
    expect((await listed(tenant, { ...leader, accounts })).cases).toEqual([]);
    expect((await listed(tenant, { ...officer, accounts })).cases).toEqual([]);
    expect((await listed(tenant, leader)).cases).toEqual([]);
    expect((await listed(tenant, officer)).cases).toHaveLength(1);
  });

  it('is each municipality’s own', async () => {
    await aCase(randomUUID(), ...opened(12));
    expect((await listed(randomUUID(), officer)).cases).toEqual([]);
  });

  it('comes page by page, also those of the same moment', async () => {
    const tenant = randomUUID();
    const some = () => aCase(tenant, ...opened(12, EmergencyId.parse(randomUUID())));
    const cases = [await some(), await some(), await some()];
    const one = { tenant, oversight: officer, first: 1 };
    const seen: string[] = [];
    let after: string | null = null;
    for (const hasNextPage of [true, true, false]) {
      const page: Awaited<ReturnType<ReadModels['emergencies']>> = await models.emergencies({
        ...one,
        after,
      });
      expect(page).toMatchObject({ hasNextPage, totalCount: 3, waitingCount: 3 });
      seen.push(...page.rows.map(({ row }) => row.caseId));
      after = page.rows[0]?.cursor ?? null;
    }
    expect(seen.toSorted()).toEqual(cases.toSorted());
  });
});
