import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { erasureDecider, type ErasureEvent } from '@saksgang/domain';
import { anErasureDecided, anErasureRequested, anErasureReviewed } from '@saksgang/domain/testing';
import { fold, instant } from '@saksgang/kernel';
import type pg from 'pg';
import { createPostgresReadModels } from '../postgres-read-models.ts';
import type { ErasureRow, ReadModels } from '../read-models.ts';
import { replaceRows } from '../shared/replace-rows.ts';
import { openReadTables, upToDate } from '../testing/read-tables.ts';
import { describeErasure } from './describe-erasure.ts';

let tables: Awaited<ReturnType<typeof openReadTables>>;
let pool: pg.Pool;
let models: ReadModels;

beforeAll(async () => {
  tables = await openReadTables();
  pool = tables.pool;
  models = createPostgresReadModels(tables.asking, upToDate, async () => null);
});
afterAll(() => tables.close());

/** Puts an erasure in the table as the projection does. */
async function listed(tenant: string, day: number, ...events: readonly ErasureEvent[]) {
  const id = randomUUID();
  const at = instant(`2026-03-0${day}T08:00:00Z`);
  const erasure = fold(
    erasureDecider,
    events.map((event) => ({ by: 'somebody', at, ...event })),
  );
  const tx = await pool.connect();
  const rows = describeErasure(erasure, { tenant, id, revision: 0 });
  await replaceRows(tx, 'read.erasure', 'erasure_id', rows);
  tx.release();
  return id;
}

async function shown(tenant: string, status: ErasureRow['status'] | null = null) {
  const page = await models.erasures({ tenant, status, first: 10, after: null });
  return page.rows.map(({ row }) => row);
}

describe('The list of erasures', () => {
  const requested = anErasureRequested();
  const reviewed = anErasureReviewed();

  it('shows how far each has come, the newest first', async () => {
    const tenant = randomUUID();
    await listed(tenant, 1, requested);
    await listed(tenant, 2, requested, reviewed);
    await listed(tenant, 3, requested, reviewed, anErasureDecided({ outcome: 'Refused' }));
    expect(await shown(tenant)).toMatchObject([
      { status: 'Refused', requestedAt: '2026-03-03T08:00:00.000Z' },
      { status: 'Reviewed' },
      { status: 'Requested' },
    ]);
  });

  it('can be asked by how far they have come, and is each municipality’s own', async () => {
    const tenant = randomUUID();
    const waiting = await listed(tenant, 1, requested, reviewed);
    await listed(tenant, 2, requested);
    expect(await shown(tenant, 'Reviewed')).toMatchObject([{ erasureId: waiting }]);
    expect(await shown(tenant, 'CarriedOut')).toEqual([]);
    expect(await shown(randomUUID())).toEqual([]);
  });

  it('comes page by page, also those of the same moment', async () => {
    const tenant = randomUUID();
    const ids = [
      await listed(tenant, 1, requested),
      await listed(tenant, 1, requested),
      await listed(tenant, 1, requested),
    ];
    const first = await models.erasures({ tenant, status: null, first: 2, after: null });
    const after = first.rows[1]?.cursor ?? null;
    const second = await models.erasures({ tenant, status: null, first: 2, after });
    expect(first).toMatchObject({ totalCount: 3, hasNextPage: true });
    const seen = [...first.rows, ...second.rows].map(({ row }) => row.erasureId);
    expect(seen.sort()).toEqual(ids.sort());
  });

  it('holds nothing before somebody has asked', async () => {
    const place = { tenant: randomUUID(), id: randomUUID(), revision: 0 };
    expect(describeErasure({ status: 'NotRequested' }, place)).toEqual([]);
  });
});
