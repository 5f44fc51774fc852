import { sql, type RawBuilder } from 'kysely';
import type { Page, PageRequest, TimedQuery } from '../read-models.ts';
import type { Ask } from './ask.ts';
import { decodeCursor, encodeCursor, INSTANT_SHAPE, UUID_SHAPE } from './cursor.ts';
import { pageOf, type Found } from './page.ts';

/** A table with a row for each of something that came at a time: its names, never from outside. */
export interface TimedList<Row> {
  readonly table: string;
  readonly id: string;
  /** The column that says when, an instant as text. */
  readonly at: string;
  /** The row as JSON. */
  readonly row: RawBuilder<unknown>;
  readonly keyOf: (row: Row) => { readonly at: string; readonly id: string };
}

/** Of one status or of all. */
export function ofStatus({ status }: Pick<TimedQuery<string>, 'status'>): RawBuilder<boolean> {
  return status === null ? sql<boolean>`true` : sql<boolean>`status = ${status}`;
}

/** One page of a municipality's rows that fulfil a condition, the newest first. */
export async function newestFirst<Row>(
  ask: Ask,
  list: TimedList<Row>,
  { tenant, first, after }: PageRequest & { readonly tenant: string },
  condition: RawBuilder<unknown>,
): Promise<Page<Row>> {
  const [at, id] = [sql.ref(list.at), sql.ref(list.id)];
  const [found] = await ask(sql<Found<Row>>`
    WITH chosen AS (
      SELECT * FROM ${sql.table(list.table)} WHERE tenant = ${tenant} AND ${condition}
    )
    SELECT (SELECT count(*)::int FROM chosen) AS total, (
      SELECT coalesce(jsonb_agg(${list.row} ORDER BY ${at} DESC, ${id} DESC), '[]')
      FROM (
        SELECT * FROM chosen WHERE ${isAfter(after, at, id)}
        ORDER BY ${at} DESC, ${id} DESC LIMIT ${first + 1}
      ) AS page) AS rows`);
  return pageOf(found ?? { total: 0, rows: [] }, first, (row) => {
    const key = list.keyOf(row);
    return encodeCursor([key.at, key.id]);
  });
}

function isAfter(
  cursor: string | null,
  at: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (cursor === null) return sql<boolean>`true`;
  const [then, last] = decodeCursor(cursor, [INSTANT_SHAPE, UUID_SHAPE]);
  return sql<boolean>`(${at}, ${id}) < (${then}, ${last}::uuid)`;
}
