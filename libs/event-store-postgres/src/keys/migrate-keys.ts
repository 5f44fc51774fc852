import { migrateSchema, type AppliedSteps, type Migration } from '@saksgang/migrations';
import type pg from 'pg';

/**
 * A destroyed key leaves its row as a tombstone, without the key: the unique index then decides who was
 * first, a writer that makes a key or the erasure, and no key can appear after its tombstone.
 */
const TOMBSTONES = `
ALTER TABLE keys.subject_key
  ALTER COLUMN master_key_id DROP NOT NULL,
  ALTER COLUMN wrapped DROP NOT NULL,
  ADD destroyed_at timestamptz,
  ADD destroyed_by text,
  -- 1, 2, 3 … in the order of the commits: what was destroyed since is whatever is higher
  ADD destruction bigint UNIQUE,
  ADD CONSTRAINT key_or_tombstone CHECK (
    (wrapped IS NULL) = (destroyed_at IS NOT NULL)
    AND (wrapped IS NULL) = (master_key_id IS NULL)
    AND (wrapped IS NULL) = (destroyed_by IS NOT NULL)
    AND (wrapped IS NULL) = (destruction IS NOT NULL)
  );

CREATE FUNCTION keys.destroy(subjects text[], erasure text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last bigint;
BEGIN
  -- One destruction at a time: the numbers become visible in their order.
  PERFORM pg_advisory_xact_lock(hashtext('saksgang.keys.destroy'));
  SELECT coalesce(max(destruction), 0) INTO last FROM keys.subject_key;
  INSERT INTO keys.subject_key AS k (subject, destroyed_at, destroyed_by, destruction)
  SELECT s.subject, now(), erasure, last + row_number() OVER (ORDER BY s.subject)
  FROM (SELECT DISTINCT unnest(subjects) AS subject) AS s
  ON CONFLICT (subject) DO UPDATE SET
    master_key_id = NULL, wrapped = NULL, destroyed_at = excluded.destroyed_at,
    destroyed_by = excluded.destroyed_by, destruction = excluded.destruction
  WHERE k.destroyed_at IS NULL;
END $$;
`;

/**
 * Which master keys wrap, or have wrapped. Nothing is wrapped under a retired one: a process that has not heard
 * of the new one yet is refused, and looks again. Otherwise it could wrap a key under a master key just thrown away.
 */
const MASTER_KEYS = `
CREATE TABLE keys.master_key (
  id text PRIMARY KEY,
  first_used_at timestamptz NOT NULL DEFAULT now(),
  retired_at timestamptz
);
-- The program's own secrets are wrapped like a subject's key, and are nobody's to erase.
ALTER TABLE keys.subject_key
  ADD CONSTRAINT system_secrets_stay CHECK (wrapped IS NOT NULL OR subject NOT LIKE 'system:%');
`;

const MIGRATIONS: readonly Migration[] = [
  { name: '001-tombstones', sql: TOMBSTONES },
  { name: '002-master-keys', sql: MASTER_KEYS },
];

/** Brings the schema `keys` up to date, after the store's: its first table was made there. */
export function migrateKeys(pool: pg.Pool, wanted?: AppliedSteps): Promise<void> {
  return migrateSchema(pool, 'keys', MIGRATIONS, wanted);
}
