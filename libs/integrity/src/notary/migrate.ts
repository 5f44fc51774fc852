import { Kysely, Migrator, PostgresDialect, sql, type Migration } from 'kysely';
import type pg from 'pg';

const migrations: Readonly<Record<string, Migration>> = {
  '001-tree': {
    async up(db) {
      await sql`
        CREATE TABLE integrity.store (id uuid PRIMARY KEY)`.execute(db);
      await sql`
        INSERT INTO integrity.store VALUES (gen_random_uuid())`.execute(db);
      await sql`
        CREATE TABLE integrity.leaf (
          index bigint PRIMARY KEY,
          "position" bigint NOT NULL UNIQUE,
          stream text COLLATE "C" NOT NULL,
          revision int NOT NULL,
          UNIQUE (stream, revision)
        )`.execute(db);
      await sql`
        CREATE TABLE integrity.node (
          level int NOT NULL,
          index bigint NOT NULL,
          hash bytea NOT NULL,
          PRIMARY KEY (level, index)
        )`.execute(db);
    },
  },
  '002-only-grows': {
    async up(db) {
      await sql`
        CREATE FUNCTION integrity.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'the notary''s records only grow'
            USING ERRCODE = 'integrity_constraint_violation';
        END $$`.execute(db);
      for (const table of ['leaf', 'node', 'store']) {
        await sql`
          CREATE TRIGGER is_final BEFORE UPDATE OR DELETE OR TRUNCATE
          ON ${sql.table(`integrity.${table}`)}
          FOR EACH STATEMENT EXECUTE FUNCTION integrity.refuse_change()`.execute(db);
      }
    },
  },
};

/** Brings the schema `integrity` up to date. Several processes may call it at once. */
export async function migrateIntegrity(pool: pg.Pool): Promise<void> {
  const migrator = new Migrator({
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: 'integrity',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the notary’s tables can’t be brought up to date', { cause: error });
}
