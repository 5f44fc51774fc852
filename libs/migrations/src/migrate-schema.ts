import { Kysely, Migrator, PostgresDialect, sql, type Migration as Step } from 'kysely';
import type pg from 'pg';
import { stepsIn, type AppliedSteps } from './applied-steps.ts';

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
 * @param wanted the steps to stop at, for a database that has to be as old as a backup; all when left out
 * @throws SchemaIsNewer when the database, or what is wanted, is ahead of this program
 */
export async function migrateSchema(
  pool: pg.Pool,
  schema: string,
  known: readonly Migration[],
  wanted?: AppliedSteps,
): Promise<void> {
  const names = wanted && (wanted[schema] ?? []);
  refuseUnknown(schema, names ?? (await stepsIn(pool, schema)), known);
  const migrations = names ? known.filter(({ name }) => names.includes(name)) : known;
  if (migrations.length === 0) return;
  const migrator = new Migrator({
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    provider: { getMigrations: () => Promise.resolve(stepsOf(migrations)) },
    migrationTableSchema: schema,
    // Otherwise the order is judged by the time each was applied, and a clock that was set back stops every start.
    allowUnorderedMigrations: true,
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

function refuseUnknown(schema: string, steps: readonly string[], known: readonly Migration[]) {
  const names = new Set(known.map(({ name }) => name));
  const newer = steps.find((step) => !names.has(step));
  if (newer !== undefined) throw new SchemaIsNewer(schema, newer);
}
