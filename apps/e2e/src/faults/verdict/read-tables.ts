import type { Database } from '../stage/database.ts';

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
