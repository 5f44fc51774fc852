import type pg from 'pg';
import { surviveLostConnections } from '../lost-connections.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/** The database was made by a newer Saksgang than this one. */
export class SchemaIsNewer extends Error {
  override readonly name = 'SchemaIsNewer';
  readonly found: number;
  readonly known: number;
  constructor(found: number, known: number) {
    super(`the event store has schema version ${found}; this program knows ${known}`);
    this.found = found;
    this.known = known;
  }
}

/**
 * Brings the store's tables up to date. Safe when several processes start at once: one does it, the others
 * wait and find it done.
 * @throws SchemaIsNewer when the database is ahead of this program.
 */
export async function migrate(
  pool: pg.Pool,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  surviveLostConnections(pool);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('saksgang.store.migrate'))`);
    await client.query(
      `CREATE TABLE IF NOT EXISTS public.store_migration (
         version int PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const { rows } = await client.query<{ version: number | null }>(
      'SELECT max(version) AS version FROM public.store_migration',
    );
    await applyAfter(client, rows[0]?.version ?? 0, migrations);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function applyAfter(client: pg.PoolClient, found: number, migrations: readonly Migration[]) {
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) throw new SchemaIsNewer(found, known);
  for (const { version, name, sql } of migrations.filter((step) => step.version > found)) {
    await client.query(sql);
    await client.query('INSERT INTO public.store_migration (version, name) VALUES ($1, $2)', [
      version,
      name,
    ]);
  }
}
