import { Kysely, Migrator, PostgresDialect, sql, type Migration } from 'kysely';
import type pg from 'pg';

const migrations: Readonly<Record<string, Migration>> = {
  '001-case-numbers': {
    async up(db) {
      await sql`
        CREATE TABLE registers.case_counter (
          tenant text NOT NULL,
          year integer NOT NULL,
          last integer NOT NULL,
          PRIMARY KEY (tenant, year)
        )`.execute(db);
      await sql`
        CREATE TABLE registers.case_number (
          tenant text NOT NULL,
          case_id uuid NOT NULL,
          number text NOT NULL,
          PRIMARY KEY (tenant, case_id),
          UNIQUE (tenant, number)
        )`.execute(db);
    },
  },
  '002-identities': {
    async up(db) {
      await sql`
        CREATE TABLE registers.identity (
          tenant text NOT NULL,
          digest bytea NOT NULL,
          person_id uuid NOT NULL,
          PRIMARY KEY (tenant, digest)
        )`.execute(db);
    },
  },
};

/** Brings the schema `registers` up to date. Several processes may call it at once. */
export async function migrateRegisters(pool: pg.Pool): Promise<void> {
  const migrator = new Migrator({
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: 'registers',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new Error('the registers could not be brought up to date', { cause: error });
  }
}
