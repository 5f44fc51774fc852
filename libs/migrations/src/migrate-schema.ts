import { Kysely, Migrator, PostgresDialect, sql, type Migration as Step } from 'kysely';
import type pg from 'pg';

/** One step of a schema, applied once, in the order of the names. A released step is never edited: add the next. */
export interface Migration {
  /** `001-queue`: sorts as text. */
  readonly name: string;
  readonly sql: string;
}

/** The database was made by a newer Saksgang than this one. */
export class SchemaIsNewer extends Error {
  override readonly name = 'SchemaIsNewer';
  readonly schema: string;
  readonly step: string;
  constructor(schema: string, step: string) {
    super(`the schema ${schema} has the step ${step}, which this program does not know`);
    this.schema = schema;
    this.step = step;
  }
}

/**
 * Brings one schema of the database up to date, all of it or nothing. Safe when several processes start at
 * once: one does it, the others wait and find it done.
 * @param schema made when it is missing; also holds the list of what has been applied
 * @throws SchemaIsNewer when the database is ahead of this program
 */
export async function migrateSchema(
  pool: pg.Pool,
  schema: string,
  migrations: readonly Migration[],
): Promise<void> {
  await refuseNewer(pool, schema, migrations);
  const migrator = new Migrator({
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    provider: { getMigrations: () => Promise.resolve(stepsOf(migrations)) },
    migrationTableSchema: schema,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new Error(`the schema ${schema} could not be brought up to date`, { cause: error });
  }
}

function stepsOf(migrations: readonly Migration[]): Record<string, Step> {
  const steps = migrations.map(({ name, sql: text }): [string, Step] => {
    const up: Step['up'] = async (db) => {
      await sql.raw(text).execute(db);
    };
    return [name, { up }];
  });
  return Object.fromEntries(steps);
}

async function refuseNewer(pool: pg.Pool, schema: string, migrations: readonly Migration[]) {
  const table = `${schema}.kysely_migration`;
  const { rows: found } = await pool.query<{ exists: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS exists',
    [table],
  );
  if (found[0]?.exists !== true) return;
  const { rows } = await pool.query<{ name: string }>(`SELECT name FROM ${table} ORDER BY name`);
  const known = new Set(migrations.map(({ name }) => name));
  const newer = rows.find(({ name }) => !known.has(name));
  if (newer) throw new SchemaIsNewer(schema, newer.name);
}
