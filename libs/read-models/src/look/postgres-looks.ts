import type { ProjectionRunner } from '@saksgang/event-store';
import { sql, type RawBuilder } from 'kysely';
import type pg from 'pg';
import { LONGEST_WAIT_MS } from '../postgres-read-models.ts';
import { openAsking, type AskFor } from '../shared/ask.ts';
import { newestFirst, type TimedList } from '../shared/newest-first.ts';
import type { Page, PageRequest } from '../read-models.ts';
import type { LookRow, Looks } from './looks.ts';

const ROW = sql`jsonb_build_object(
  'lookId', look_id, 'at', at, 'by', seen_by, 'role', role, 'unit', unit, 'caseId', case_id,
  'personId', person_id, 'part', part, 'revision', revision, 'relation', relation)`;

const lookList: TimedList<LookRow> = {
  table: 'read.look',
  id: 'look_id',
  at: 'at',
  row: ROW,
  keyOf: ({ at, lookId }) => ({ at, id: lookId }),
};

/**
 * The looks in PostgreSQL.
 * @param pool whose connections work as the role that asks
 * @param runner what keeps the table up to date; tells how far it is
 */
export function createPostgresLooks(
  pool: pg.Pool,
  runner: Pick<ProjectionRunner, 'waitFor'>,
): Looks {
  return looksOver(openAsking(pool), runner);
}

/** The same, whichever way a municipality's questions take to the table. */
export function looksOver(askFor: AskFor, runner: Pick<ProjectionRunner, 'waitFor'>): Looks {
  const found = (
    query: PageRequest & { readonly tenant: string },
    condition: RawBuilder<unknown>,
  ): Promise<Page<LookRow>> => newestFirst(askFor(query.tenant), lookList, query, condition);
  return {
    atCase: (query) => found(query, sql`case_id = ${query.caseId}::uuid`),
    async chosenIn({ tenant, month, unit }) {
      const ofUnit = unit === null ? sql`true` : sql`unit = ${unit}::uuid`;
      const rows = await askFor(tenant)(sql<{ readonly row: LookRow }>`
        SELECT ${ROW} AS row FROM read.look
        WHERE tenant = ${tenant} AND month = ${month} AND part <> 'Queue' AND ${ofUnit}
        ORDER BY at, look_id`);
      return rows.map(({ row }) => row);
    },
    waitFor: (position) => runner.waitFor(position, LONGEST_WAIT_MS),
  };
}
