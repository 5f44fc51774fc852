import { migrateSchema, type AppliedSteps, type Migration } from '@saksgang/migrations';
import type pg from 'pg';

const onlyGrows = (table: string) => `
      CREATE TRIGGER is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON integrity.${table}
        FOR EACH STATEMENT EXECUTE FUNCTION integrity.refuse_change();`;

const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-tree',
    sql: `
      CREATE TABLE integrity.store (id uuid PRIMARY KEY);
      INSERT INTO integrity.store VALUES (gen_random_uuid());
      CREATE TABLE integrity.leaf (
        index bigint PRIMARY KEY,
        "position" bigint NOT NULL UNIQUE,
        stream text COLLATE "C" NOT NULL,
        revision int NOT NULL,
        UNIQUE (stream, revision)
      );
      CREATE TABLE integrity.node (
        level int NOT NULL,
        index bigint NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (level, index)
      );`,
  },
  {
    name: '002-only-grows',
    sql: `
      CREATE FUNCTION integrity.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the notary''s records only grow'
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      ${['leaf', 'node', 'store'].map(onlyGrows).join('')}`,
  },
];

/** Brings the schema `integrity` up to date. Several processes may call it at once. */
export function migrateIntegrity(pool: pg.Pool, wanted?: AppliedSteps): Promise<void> {
  return migrateSchema(pool, 'integrity', MIGRATIONS, wanted);
}
