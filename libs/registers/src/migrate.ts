import {
  ensureRoles,
  IS_OF_TENANT,
  migrateSchema,
  REGISTERS,
  type AppliedSteps,
  type Migration,
} from '@saksgang/migrations';
import type pg from 'pg';

/** Not forced on the owner, who keeps backups, restores them, and forgets people whose municipality it does not know. */
const isolated = (table: string) => `
      ALTER TABLE registers.${table} ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_the_one_asked_for ON registers.${table} TO ${REGISTERS} USING (${IS_OF_TENANT});
      GRANT SELECT, INSERT, UPDATE ON registers.${table} TO ${REGISTERS};`;

const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-case-numbers',
    sql: `
      CREATE TABLE registers.case_counter (
        tenant text NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (tenant, year)
      );
      CREATE TABLE registers.case_number (
        tenant text NOT NULL,
        case_id uuid NOT NULL,
        number text NOT NULL,
        PRIMARY KEY (tenant, case_id),
        UNIQUE (tenant, number)
      );`,
  },
  {
    name: '002-identities',
    sql: `
      CREATE TABLE registers.identity (
        tenant text NOT NULL,
        digest bytea NOT NULL,
        person_id uuid NOT NULL,
        PRIMARY KEY (tenant, digest)
      );`,
  },
  {
    name: '003-one-municipality-at-a-time',
    sql: `
      GRANT USAGE ON SCHEMA registers TO ${REGISTERS};
      ${['case_counter', 'case_number', 'identity'].map(isolated).join('')}`,
  },
];

/**
 * Brings the schema `registers` up to date. Several processes may call it at once.
 * @throws UnfitRoles when the roles of the database can neither be made nor used
 */
export async function migrateRegisters(pool: pg.Pool, wanted?: AppliedSteps): Promise<void> {
  await ensureRoles(pool);
  await migrateSchema(pool, 'registers', MIGRATIONS, wanted);
}
