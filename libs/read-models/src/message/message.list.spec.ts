import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseId, ConcernId, MessageId, type Message } from '@saksgang/domain';
import { instant } from '@saksgang/kernel';
import type pg from 'pg';
import { createPostgresReadModels } from '../postgres-read-models.ts';
import type { MessageRow, ReadModels } from '../read-models.ts';
import { replaceRows } from '../shared/replace-rows.ts';
import { openReadTables, upToDate } from '../testing/read-tables.ts';
import { describeMessage } from './describe-message.ts';

let tables: Awaited<ReturnType<typeof openReadTables>>;
let pool: pg.Pool;
let models: ReadModels;

beforeAll(async () => {
  tables = await openReadTables();
  pool = tables.pool;
  models = createPostgresReadModels(tables.asking, upToDate, async () => null);
});
afterAll(() => tables.close());

const received = {
  status: 'Received',
  messageId: MessageId.parse(randomUUID()),
  receivedAt: instant('2026-01-05T08:47:00Z'),
  bytes: 1772,
  parts: 1,
  storedParts: 1,
} as const;
const concerns = [{ caseId: CaseId.parse(randomUUID()), concernId: ConcernId.parse(randomUUID()) }];
const issues = [{ field: 'Melder.Navn', rule: 'required' }];

/** Puts a message in the table as the projection does. */
async function listed(tenant: string, message: Message): Promise<string> {
  const id = randomUUID();
  const tx = await pool.connect();
  await replaceRows(
    tx,
    'read.message',
    'message_id',
    describeMessage(message, { tenant, id, revision: 0 }),
  );
  tx.release();
  return id;
}

async function shown(tenant: string, status: MessageRow['status'] | null = null) {
  const page = await models.messages({ tenant, status, first: 10, after: null });
  return page.rows.map(({ row }) => row);
}

describe('The messages from the concern portal', () => {
  it('show what became of each: received, imported as which concerns, or refused for which fields', async () => {
    const tenant = randomUUID();
    const at = (day: string) => instant(`2026-01-0${day}T08:00:00Z`);
    await listed(tenant, { ...received, receivedAt: at('1') });
    await listed(tenant, {
      ...received,
      receivedAt: at('2'),
      status: 'Imported',
      format: 'offentlig.v2',
      concerns,
    });
    await listed(tenant, { ...received, receivedAt: at('3'), status: 'Refused', issues });
    expect(await shown(tenant)).toMatchObject([
      { status: 'Refused', format: null, concerns: [], issues },
      { status: 'Imported', format: 'offentlig.v2', concerns, issues: [] },
      { status: 'Received', bytes: 1772, receivedAt: '2026-01-01T08:00:00.000Z' },
    ]);
  });

  it('can be asked by what became of them', async () => {
    const tenant = randomUUID();
    const waiting = await listed(tenant, received);
    await listed(tenant, { ...received, status: 'Refused', issues });
    expect(await shown(tenant, 'Received')).toMatchObject([{ messageId: waiting }]);
    expect(await shown(tenant, 'Imported')).toEqual([]);
    expect(await shown(randomUUID())).toEqual([]);
  });

  it('come page by page, also those of the same moment', async () => {
    const tenant = randomUUID();
    const ids = [
      await listed(tenant, received),
      await listed(tenant, received),
      await listed(tenant, received),
    ];
    const first = await models.messages({ tenant, status: null, first: 2, after: null });
    const after = first.rows[1]?.cursor ?? null;
    const second = await models.messages({ tenant, status: null, first: 2, after });
    expect(first).toMatchObject({ totalCount: 3, hasNextPage: true });
    expect(second.hasNextPage).toBe(false);
    const seen = [...first.rows, ...second.rows].map(({ row }) => row.messageId);
    expect(seen.sort()).toEqual(ids.sort());
  });

  it('are nothing before they are received', async () => {
    const place = { tenant: randomUUID(), id: randomUUID(), revision: 0 };
    expect(describeMessage({ status: 'NotReceived' }, place)).toEqual([]);
  });
});
