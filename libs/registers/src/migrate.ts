import { migrateSchema, type AppliedSteps, type Migration } from '@saksgang/migrations';
import type pg from 'pg';

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
];

/** Brings the schema `registers` up to date. Several processes may call it at once. */
export function migrateRegisters(pool: pg.Pool, wanted?: AppliedSteps): Promise<void> {
  return migrateSchema(pool, 'registers', MIGRATIONS, wanted);
}
