import type { Database } from '../stage/database.ts';

/** An event as it lies in the database. */
export interface StoredEvent {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly eventId: string;
  readonly commandId: string;
  readonly recordedAt: string;
}

/** Every event, in the order of the feed. */
export function storedEvents(database: Database): Promise<readonly StoredEvent[]> {
  return database.query<StoredEvent>(
    `SELECT position::text AS digits, position::text, stream, revision, e.json->>'type' AS type,
       e.json->>'eventId' AS "eventId", e.json->>'commandId' AS "commandId",
       e.json->>'recordedAt' AS "recordedAt"
     FROM store.event, LATERAL (SELECT event::jsonb AS json) e ORDER BY store.event.position`,
  );
}

export async function headOf(database: Database): Promise<string> {
  const [row] = await database.query<{ head: string }>(
    'SELECT coalesce(max(position), 0)::text AS head FROM store.event',
  );
  return row?.head ?? '0';
}

/** What the lists are made of, row by row as text. */
export async function readTables(database: Database): Promise<readonly string[]> {
  const tables = ['read.queue', 'read.person', 'read.message'];
  const rows = await Promise.all(
    tables.map((table) =>
      database.query<{ row: string }>(
        `SELECT '${table} ' || to_jsonb(t)::text AS row FROM ${table} t ORDER BY 1`,
      ),
    ),
  );
  return rows.flat().map(({ row }) => row);
}
