import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createProjectionRunner,
  type EventStore,
  type ProjectionRunner,
} from '@saksgang/event-store';
import { streamName, type NewEvent } from '@saksgang/event-store';
import { openMemoryEventStore } from '@saksgang/event-store-memory';
import { createPostgresCheckpoints, migrate } from '@saksgang/event-store-postgres';
import { instant } from '@saksgang/kernel';
import { openReadTables } from '../testing/read-tables.ts';
import { lookProjection } from './look.projection.ts';
import type { Looks } from './looks.ts';
import { createPostgresLooks } from './postgres-looks.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const unit = randomUUID();

let tables: Awaited<ReturnType<typeof openReadTables>>;
let store: EventStore;
let runner: ProjectionRunner;
let looks: Looks;

beforeAll(async () => {
  tables = await openReadTables();
  await migrate(tables.pool);
  store = openMemoryEventStore();
  runner = createProjectionRunner({
    store,
    checkpoints: createPostgresCheckpoints(tables.pool),
    projections: [lookProjection()],
    log: silent,
  });
  runner.start();
  looks = createPostgresLooks(tables.asking, runner);
});
afterAll(async () => {
  await runner.stop();
  await store.close();
  await tables.close();
});

interface Noted {
  readonly tenant: string;
  readonly by?: string;
  readonly at?: string;
}

async function note(
  { tenant, by = randomUUID(), at = '2026-03-02T08:00:00Z' }: Noted,
  event: Pick<NewEvent, 'type' | 'schemaVersion' | 'data'>,
): Promise<void> {
  const recordedAt = instant(at);
  const envelope: NewEvent = {
    ...event,
    eventId: randomUUID(),
    recordedAt,
    occurredAt: recordedAt,
    actor: by,
    tenant,
    commandId: randomUUID(),
    commandFingerprint: 'look',
    correlationId: 'a-request',
  };
  const stream = streamName('look', randomUUID());
  await store.append([{ stream, expected: 'noStream', events: [envelope] }]);
  expect(await looks.waitFor(await store.head())).toBe(true);
}

const looked = (caseId: string, different: object = {}) => ({
  type: 'Looked',
  schemaVersion: 2,
  data: {
    caseId,
    personId: randomUUID(),
    part: 'Case',
    revision: null,
    role: 'CASEWORKER',
    unit,
    relation: 'Unit',
    ...different,
  },
});

const listed = (list: string, caseIds: readonly string[]) => ({
  type: 'ListShown',
  schemaVersion: 1,
  data: {
    list,
    role: 'CASEWORKER',
    unit,
    shown: caseIds.map((caseId) => ({ caseId, personId: randomUUID(), relation: 'Listed' })),
  },
});

const first = { first: 10, after: null };

describe('The looks at a case', () => {
  it('are found whether it was opened or stood in a list, the newest first', async () => {
    const [tenant, caseId, other] = [randomUUID(), randomUUID(), randomUUID()];
    await note(
      { tenant, at: '2026-03-02T08:00:00Z' },
      looked(caseId, { part: 'Past', revision: 3 }),
    );
    await note({ tenant, at: '2026-03-03T08:00:00Z' }, listed('CaseSearch', [other, caseId]));
    await note({ tenant, at: '2026-03-04T08:00:00Z' }, looked(other));
    const { rows, totalCount } = await looks.atCase({ tenant, caseId, ...first });
    expect(totalCount).toBe(2);
    expect(rows.map(({ row: { part, revision } }) => [part, revision])).toEqual([
      ['CaseSearch', null],
      ['Past', 3],
    ]);
  });

  it('are found as they were noted before the child was', async () => {
    const [tenant, caseId] = [randomUUID(), randomUUID()];
    const { personId: _, ...data } = looked(caseId).data;
    await note({ tenant }, { type: 'Looked', schemaVersion: 1, data });
    const { rows } = await looks.atCase({ tenant, caseId, ...first });
    expect(rows).toMatchObject([{ row: { caseId, personId: null, role: 'CASEWORKER', unit } }]);
  });

  it('are each municipality’s own', async () => {
    const [tenant, caseId] = [randomUUID(), randomUUID()];
    await note({ tenant }, looked(caseId));
    const page = await looks.atCase({ tenant: randomUUID(), caseId, ...first });
    expect(page).toMatchObject({ rows: [], totalCount: 0 });
  });

  it('come page by page, also those of one page of a list', async () => {
    const [tenant, caseId] = [randomUUID(), randomUUID()];
    for (let i = 0; i < 3; i++) await note({ tenant }, looked(caseId));
    const page = await looks.atCase({ tenant, caseId, first: 2, after: null });
    const after = page.rows[1]?.cursor ?? null;
    const rest = await looks.atCase({ tenant, caseId, first: 2, after });
    const ids = [...page.rows, ...rest.rows].map(({ row }) => row.lookId);
    expect([page.hasNextPage, rest.hasNextPage]).toEqual([true, false]);
    expect(new Set(ids).size).toBe(3);
  });

  it('are the same when the table is made anew from the events', async () => {
    const [tenant, caseId] = [randomUUID(), randomUUID()];
    await note({ tenant }, listed('Queue', [caseId, randomUUID()]));
    const before = await looks.atCase({ tenant, caseId, ...first });
    expect(await runner.rebuild('look')).toMatchObject({ differing: 0 });
    expect(await looks.atCase({ tenant, caseId, ...first })).toEqual(before);
  });
});

describe('The looks of a month', () => {
  it('are those of the month in Norway', async () => {
    const [tenant, caseId] = [randomUUID(), randomUUID()];
    await note({ tenant, at: '2026-03-31T21:59:59Z' }, looked(caseId));
    await note({ tenant, at: '2026-03-31T22:00:00Z' }, looked(caseId));
    const ofMonth = (month: string) => looks.chosenIn({ tenant, month, unit: null });
    expect(await ofMonth('2026-03')).toHaveLength(1);
    expect(await ofMonth('2026-04')).toHaveLength(1);
  });

  it('that somebody chose are those opened and searched for, of a unit or of everybody', async () => {
    const tenant = randomUUID();
    const elsewhere = randomUUID();
    await note({ tenant }, looked(randomUUID()));
    await note({ tenant }, looked(randomUUID(), { unit: elsewhere }));
    await note({ tenant }, listed('PersonSearch', [randomUUID()]));
    await note({ tenant }, listed('Queue', [randomUUID()]));
    const chosen = (of: string | null) => looks.chosenIn({ tenant, month: '2026-03', unit: of });
    expect((await chosen(null)).map(({ part }) => part)).toHaveLength(3);
    expect((await chosen(unit)).map(({ part }) => part).sort()).toEqual(['Case', 'PersonSearch']);
    expect(await chosen(elsewhere)).toHaveLength(1);
  });
});
