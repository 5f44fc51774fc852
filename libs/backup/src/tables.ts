import { AGE_TABLES } from '@saksgang/migrations';
import pg from 'pg';

/** Anything that asks one connection. */
export type Connection = Pick<pg.ClientBase, 'query'>;

/** A table of the database, with the columns that hold something of their own. */
export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table there is, asked of the catalog: one that is added later is not forgotten. */
export async function allTables(db: Connection): Promise<readonly Table[]> {
  const { rows } = await db.query<Table>(`
    SELECT n.nspname AS schema, c.relname AS name,
      array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
      -- what an extension brings comes with it
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    GROUP BY n.nspname, c.relname ORDER BY n.nspname, c.relname`);
  return rows;
}

/** What keeps the events. */
export type Engine = 'postgresql' | 'kurrentdb';

/** Why a table's rows are in no backup; null when they are. */
export function whyLeftOut(
  { schema, name }: Pick<Table, 'schema' | 'name'>,
  engine: Engine,
): string | null {
  if (AGE_TABLES.includes(name)) return 'filled by bringing the schema up to date';
  if (schema === 'read') {
    return 'made anew from the events; personal words lie open in it, and no backup may outlive an erasure';
  }
  // KurrentDB is copied at another moment: the notary's tree may be ahead of that copy.
  if (engine === 'kurrentdb' && schema === 'integrity' && ['leaf', 'node'].includes(name)) {
    return 'noted anew from the events; the checkpoints tell whether they are those that were signed';
  }
  return null;
}

export function nameOf({ schema, name }: Pick<Table, 'schema' | 'name'>): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
}

export function columnsOf({ columns }: Pick<Table, 'columns'>): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
