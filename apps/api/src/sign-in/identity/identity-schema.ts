import { migrateSchema, type AppliedSteps, type Migration } from '@saksgang/migrations';
import type pg from 'pg';

const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-accounts-and-sessions',
    sql: `
      CREATE TABLE identity.account (
        id uuid PRIMARY KEY,
        tenant uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        unit text NOT NULL,
        unit_id uuid NOT NULL,
        person text,
        seen_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX account_of_person ON identity.account (person) WHERE person IS NOT NULL;
      CREATE TABLE identity.session (
        digest bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES identity.account,
        issuer text NOT NULL,
        id_token text NOT NULL,
        authenticated_at timestamptz NOT NULL,
        acr text,
        seen_at timestamptz NOT NULL DEFAULT now(),
        ends_at timestamptz NOT NULL
      );`,
  },
  {
    name: '002-proof-of-unknown-time',
    // Until now a session whose issuer had not said when was held to have been proven as it began.
    sql: `
      ALTER TABLE identity.session ALTER COLUMN authenticated_at DROP NOT NULL;
      UPDATE identity.session SET authenticated_at = NULL;`,
  },
  {
    name: '003-works-for',
    sql: 'ALTER TABLE identity.session ADD COLUMN works_for uuid',
  },
];

/** Brings the schema `identity` up to date: who has signed in, and who is signed in. */
export function migrateIdentity(pool: pg.Pool, wanted?: AppliedSteps): Promise<void> {
  return migrateSchema(pool, 'identity', MIGRATIONS, wanted);
}
