import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ErasureRow, Page, PageRequest } from '../read-models.ts';
import { decodeCursor, encodeCursor, INSTANT_SHAPE, UUID_SHAPE } from '../shared/cursor.ts';
import { pageOf, type Found } from '../shared/page.ts';

export type ErasureQuery = PageRequest & {
  readonly tenant: string;
  readonly status: ErasureRow['status'] | null;
};

/** Erasures, the newest first. */
export async function findErasures(
  db: Kysely<unknown>,
  query: ErasureQuery,
): Promise<Page<ErasureRow>> {
  const { rows } = await sql<Found<ErasureRow>>`
    WITH chosen AS (
      SELECT * FROM read.erasure WHERE tenant = ${query.tenant} AND ${hasStatus(query.status)}
    )
    SELECT (SELECT count(*)::int FROM chosen) AS total, (
      SELECT coalesce(jsonb_agg(${ROW} ORDER BY requested_at DESC, erasure_id DESC), '[]')
      FROM (
        SELECT * FROM chosen WHERE ${isAfter(query.after)}
        ORDER BY requested_at DESC, erasure_id DESC LIMIT ${query.first + 1}
      ) AS page) AS rows`.execute(db);
  return pageOf(rows[0] ?? { total: 0, rows: [] }, query.first, (row) =>
    encodeCursor([row.requestedAt, row.erasureId]),
  );
}

const ROW = sql`jsonb_build_object(
  'erasureId', erasure_id, 'status', status, 'requestedAt', requested_at)`;

function hasStatus(status: ErasureRow['status'] | null): RawBuilder<boolean> {
  return status === null ? sql<boolean>`true` : sql<boolean>`status = ${status}`;
}

function isAfter(cursor: string | null): RawBuilder<boolean> {
  if (cursor === null) return sql<boolean>`true`;
  const [requestedAt, erasureId] = decodeCursor(cursor, [INSTANT_SHAPE, UUID_SHAPE]);
  return sql<boolean>`(requested_at, erasure_id) < (${requestedAt}, ${erasureId}::uuid)`;
}
