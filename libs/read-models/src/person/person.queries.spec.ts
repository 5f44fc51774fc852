import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { createPostgresReadModels } from '../postgres-read-models.ts';
import type { ReadModels } from '../read-models.ts';
import { aCase, aLeader, openReadTables, upToDate } from '../testing/read-tables.ts';

/** Month 83: a synthetic number, which belongs to nobody. */
const NUMBER = '14831650010';

let tables: Awaited<ReturnType<typeof openReadTables>>;
let pool: pg.Pool;
let models: ReadModels;
let owner: string | null = null;

beforeAll(async () => {
  tables = await openReadTables();
  pool = tables.pool;
  models = createPostgresReadModels(tables.asking, upToDate, async (_tenant, number) =>
    number === NUMBER ? owner : null,
  );
});
afterAll(() => tables.close());

async function aChild(tenant: string, name: string, hidden = false): Promise<string> {
  const person_id = randomUUID();
  const graded = { grading: 'StrictlyConfidential', search_name: null } as const;
  await aCase(pool, tenant, {
    child_id: person_id,
    child: { person_id, display_name: name, ...(hidden ? graded : {}) },
  });
  return person_id;
}

async function found(tenant: string, text: string): Promise<readonly string[]> {
  const page = await models.personSearch({ viewer: aLeader, tenant, text, first: 10, after: null });
  return page.rows.map(({ row }) => row.personId);
}

describe('Whether a child is known', () => {
  it('shows by any part of the name, with the child’s case', async () => {
    const tenant = randomUUID();
    const personId = await aChild(tenant, 'Bjørn Ødegård');
    const page = await models.personSearch({
      viewer: aLeader,
      tenant,
      text: 'odegard',
      first: 10,
      after: null,
    });
    expect(page).toMatchObject({ totalCount: 1, rows: [{ row: { personId } }] });
    expect(page.rows[0]?.row.caseId).not.toBeNull();
  });

  it('shows by the whole identity number, written with a space or without', async () => {
    const tenant = randomUUID();
    owner = await aChild(tenant, 'Bjørn Ødegård');
    expect(await found(tenant, NUMBER)).toEqual([owner]);
    expect(await found(tenant, '148316 50010')).toEqual([owner]);
    expect(await found(tenant, NUMBER.slice(0, 6))).toEqual([]);
  });

  it('does not show, by name or number, where the address is strictly confidential («kode 6»)', async () => {
    const tenant = randomUUID();
    owner = await aChild(tenant, 'B. Ø.', true);
    expect(await found(tenant, 'B.')).toEqual([]);
    expect(await found(tenant, NUMBER)).toEqual([]);
  });

  it('does not show in another municipality', async () => {
    owner = await aChild(randomUUID(), 'Bjørn Ødegård');
    expect(await found(randomUUID(), 'bjørn')).toEqual([]);
    expect(await found(randomUUID(), NUMBER)).toEqual([]);
  });

  it('comes in the order of the names, page by page, with no name in the cursor', async () => {
    const tenant = randomUUID();
    const [c, a, b] = [
      await aChild(tenant, 'Lie C'),
      await aChild(tenant, 'Lie A'),
      await aChild(tenant, 'Lie B'),
    ];
    const first = await models.personSearch({
      viewer: aLeader,
      tenant,
      text: 'lie',
      first: 2,
      after: null,
    });
    expect(first).toMatchObject({ totalCount: 3, hasNextPage: true });
    const after = first.rows[1]?.cursor ?? '';
    expect(Buffer.from(after, 'base64url').toString()).not.toMatch(/lie/i);
    const second = await models.personSearch({
      viewer: aLeader,
      tenant,
      text: 'lie',
      first: 2,
      after,
    });
    expect(second.hasNextPage).toBe(false);
    expect([...first.rows, ...second.rows].map(({ row }) => row.personId)).toEqual([a, b, c]);
  });
});
