import { randomUUID } from 'node:crypto';
import { START, type ProjectionRunner } from '@saksgang/event-store';
import { instant, localDate } from '@saksgang/kernel';
import { asRole, ASKS } from '@saksgang/migrations';
import { freshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { emergencyProjection } from '../access/emergency.projection.ts';
import { erasureProjection } from '../erasure/erasure.projection.ts';
import { migrateReadModels } from '../migrate.ts';
import type { PersonRecord } from '../person/describe-person.ts';
import { lookProjection } from '../look/look.projection.ts';
import { messageProjection } from '../message/message.projection.ts';
import { personProjection } from '../person/person.projection.ts';
import { queueProjection } from '../queue/queue.projection.ts';
import type { QueueRecord } from '../queue/summarise.ts';
import type { QueueQuery, Viewer } from '../read-models.ts';
import { replaceRows } from '../shared/replace-rows.ts';
import { searchable } from '../shared/searchable.ts';

/** Empty read tables in a database of their own, for one spec; `asking` asks as the program does, `pool` may do anything. */
export async function openReadTables() {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  const asking = new pg.Pool({ connectionString: asRole(database.url, ASKS) });
  await migrateReadModels(pool);
  await inTransaction(pool, freshTables);
  return {
    pool,
    asking,
    url: database.url,
    async close() {
      await asking.end();
      await pool.end();
      await database.drop();
    },
  };
}

/** What the migrations left is of the first release; a projection makes its tables as it wants them now. */
async function freshTables(tx: pg.PoolClient): Promise<void> {
  const folds = { loadAll: () => Promise.reject(new Error('nothing is folded')) };
  const all = [
    queueProjection(folds),
    personProjection(folds),
    messageProjection(folds),
    erasureProjection(folds),
    emergencyProjection(folds),
    lookProjection(),
  ];
  for (const { tables } of all) {
    await tables.create(1, tx);
    await tables.show(1, tx);
  }
}

/** For tables that are filled by hand: nothing is ever behind. */
export const upToDate: Pick<ProjectionRunner, 'position' | 'waitFor'> = {
  position: async () => START,
  waitFor: async () => true,
};

/** A case as its row says, on a tenant's list; what a spec does not name is unremarkable. */
export async function aCase(
  pool: pg.Pool,
  tenant: string,
  row: Partial<QueueRecord> & {
    readonly due?: string;
    readonly child?: Partial<PersonRecord>;
  } = {},
): Promise<string> {
  const { due, child, ...given } = row;
  const [case_id, child_id] = [given.case_id ?? randomUUID(), randomUUID()];
  const dueOn = due === undefined ? null : localDate(due);
  const startsOn = localDate('2026-01-01');
  const deadline = {
    rule: 'D01',
    paragraph: 'bvl § 2-1(1)',
    startsOn,
    subjectId: case_id,
  } as const;
  const deadlines = dueOn === null ? [] : [{ ...deadline, dueOn, originallyDueOn: null }];
  const record: QueueRecord = {
    tenant,
    case_id,
    case_number: '2026-0001',
    child_id,
    status: 'Open',
    phase: 'Concern',
    next_step: 'ScreenConcern',
    awaits_approval: false,
    deadlines,
    due_on: dueOn,
    child_seen_on: null,
    responsible: null,
    unit: null,
    workers: given.responsible ? [given.responsible] : [],
    guests: [],
    kept_out: [],
    revision: 0,
    ...given,
  };
  await inTransaction(pool, async (tx) => {
    await replaceRows(tx, 'read.queue', 'case_id', [record]);
    await replaceRows(tx, 'read.person', 'person_id', [
      aPerson(tenant, { person_id: child_id, ...child }),
    ]);
  });
  return case_id;
}

export function aPerson(tenant: string, row: Partial<PersonRecord> = {}): PersonRecord {
  const name = row.display_name ?? 'Kari Nordli';
  return {
    tenant,
    person_id: randomUUID(),
    display_name: name,
    search_name: searchable(name),
    birth_date: null,
    grading: 'None',
    ...row,
  };
}

/** Sees every case of the municipality that no conflict of interest keeps them out of. */
export const aLeader: Viewer = {
  accounts: [],
  deputyFor: [],
  unitId: randomUUID(),
  leads: true,
  seesAll: false,
  named: true,
  now: instant('2026-01-07T08:00:00.000Z'),
};

/** Everything open in the municipality, on the first page, on Wednesday 7 January 2026. */
export function everything(tenant: string, query: Partial<QueueQuery> = {}): QueueQuery {
  return {
    tenant,
    userId: randomUUID(),
    viewer: aLeader,
    today: localDate('2026-01-07'),
    tab: null,
    phase: null,
    horizon: null,
    nextStep: null,
    responsible: null,
    text: null,
    first: 100,
    after: null,
    ...query,
  };
}

async function inTransaction(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<void>) {
  const tx = await pool.connect();
  try {
    await tx.query('BEGIN');
    await work(tx);
    await tx.query('COMMIT');
  } finally {
    tx.release();
  }
}
