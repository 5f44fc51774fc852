import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { MessageRow, Page, PageRequest } from '../read-models.ts';
import { decodeCursor, encodeCursor, INSTANT_SHAPE, UUID_SHAPE } from '../shared/cursor.ts';
import { pageOf, type Found } from '../shared/page.ts';

export type MessageQuery = PageRequest & {
  readonly tenant: string;
  readonly status: MessageRow['status'] | null;
};

/** Messages, the newest first. */
export async function findMessages(
  db: Kysely<unknown>,
  query: MessageQuery,
): Promise<Page<MessageRow>> {
  const { rows } = await sql<Found<MessageRow>>`
    WITH chosen AS (
      SELECT * FROM read.message WHERE tenant = ${query.tenant} AND ${hasStatus(query.status)}
    )
    SELECT (SELECT count(*)::int FROM chosen) AS total, (
      SELECT coalesce(jsonb_agg(${ROW} ORDER BY received_at DESC, message_id DESC), '[]')
      FROM (
        SELECT * FROM chosen WHERE ${isAfter(query.after)}
        ORDER BY received_at DESC, message_id DESC LIMIT ${query.first + 1}
      ) AS page) AS rows`.execute(db);
  return pageOf(rows[0] ?? { total: 0, rows: [] }, query.first, (row) =>
    encodeCursor([row.receivedAt, row.messageId]),
  );
}

const ROW = sql`jsonb_build_object(
  'messageId', message_id, 'status', status, 'format', format, 'receivedAt', received_at,
  'bytes', bytes, 'concerns', concerns, 'issues', issues)`;

function hasStatus(status: MessageRow['status'] | null): RawBuilder<boolean> {
  return status === null ? sql<boolean>`true` : sql<boolean>`status = ${status}`;
}

function isAfter(cursor: string | null): RawBuilder<boolean> {
  if (cursor === null) return sql<boolean>`true`;
  const [receivedAt, messageId] = decodeCursor(cursor, [INSTANT_SHAPE, UUID_SHAPE]);
  return sql<boolean>`(received_at, message_id) < (${receivedAt}, ${messageId}::uuid)`;
}
