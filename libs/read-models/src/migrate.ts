import { Kysely, Migrator, PostgresDialect, sql, type Migration } from 'kysely';
import type pg from 'pg';

const migrations: Readonly<Record<string, Migration>> = {
  '001-queue': {
    async up(db) {
      await sql`
        CREATE TABLE read.queue (
          tenant text NOT NULL,
          case_id uuid PRIMARY KEY,
          case_number text NOT NULL,
          child_id uuid NOT NULL,
          status text NOT NULL,
          phase text NOT NULL,
          next_step text NOT NULL,
          awaits_approval boolean NOT NULL,
          deadlines jsonb NOT NULL,
          due_on date,
          child_seen_on date,
          responsible uuid,
          revision integer NOT NULL
        )`.execute(db);
      await sql`
        CREATE INDEX queue_by_due_date ON read.queue
          (tenant, (coalesce(due_on, 'infinity')), case_id)`.execute(db);
      await sql`CREATE INDEX queue_by_child ON read.queue (child_id)`.execute(db);
    },
  },
  '002-person': {
    async up(db) {
      await sql`CREATE EXTENSION IF NOT EXISTS pg_trgm`.execute(db);
      await sql`
        CREATE TABLE read.person (
          tenant text NOT NULL,
          person_id uuid PRIMARY KEY,
          display_name text NOT NULL,
          search_name text,
          birth_date date,
          grading text NOT NULL
        )`.execute(db);
      await sql`
        CREATE INDEX person_by_name ON read.person USING gin (search_name gin_trgm_ops)`.execute(
        db,
      );
    },
  },
  '003-message': {
    async up(db) {
      await sql`
        CREATE TABLE read.message (
          tenant text NOT NULL,
          message_id uuid PRIMARY KEY,
          status text NOT NULL,
          format text,
          received_at text NOT NULL,
          bytes integer NOT NULL,
          concerns jsonb NOT NULL,
          issues jsonb NOT NULL
        )`.execute(db);
      await sql`
        CREATE INDEX message_by_time ON read.message (tenant, received_at, message_id)`.execute(db);
    },
  },
};

/** Brings the schema `read` up to date. Several processes may call it at once. */
export async function migrateReadModels(pool: pg.Pool): Promise<void> {
  const migrator = new Migrator({
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: 'read',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new Error('the read tables could not be brought up to date', { cause: error });
  }
}
