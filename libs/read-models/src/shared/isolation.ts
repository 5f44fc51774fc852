import { ASKS, IS_OF_TENANT, PROJECTS } from '@saksgang/migrations';
import type pg from 'pg';

/**
 * What makes a read table of many municipalities show one alone (bvl § 13-1): whoever asks sees the rows of the
 * municipality they ask for, and none where they forgot to say which. Whoever makes the rows sees all.
 * @param table with its schema and a column `tenant`; never from outside
 */
export function isolated(table: string): string {
  return `
    ALTER TABLE ${table} OWNER TO ${PROJECTS};
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS of_the_one_asked_for ON ${table};
    CREATE POLICY of_the_one_asked_for ON ${table} FOR SELECT TO ${ASKS}
      USING (${IS_OF_TENANT});
    DROP POLICY IF EXISTS every_row_to_its_maker ON ${table};
    CREATE POLICY every_row_to_its_maker ON ${table} TO ${PROJECTS} USING (true);
    GRANT SELECT ON ${table} TO ${ASKS};`;
}

/** A view shows whoever asks what the table behind it shows them, not what it shows the view's owner. */
export function isolatedView(view: string): string {
  return `
    ALTER VIEW ${view} OWNER TO ${PROJECTS};
    ALTER VIEW ${view} SET (security_invoker = true);
    GRANT SELECT ON ${view} TO ${ASKS};`;
}

interface Unsettled {
  readonly name: string;
  readonly isView: boolean;
}

/**
 * Isolates what migrations have made, and what an earlier release left behind. Several processes may do it at once.
 * One after the other: whoever asks meanwhile holds some of them and waits for the next.
 */
export async function isolateAll(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<Unsettled>(UNSETTLED);
  if (rows.length > 0) await pool.query(`${ALONE} ${ADMIT}`);
  for (const { name, isView } of rows) {
    await pool.query(`${ALONE} ${isView ? isolatedView(name) : isolated(name)}`);
  }
}

/** Until what follows it in one query is done. */
const ALONE = `SELECT pg_advisory_xact_lock(hashtext('saksgang.read.isolation'));`;

const ADMIT = `
  GRANT USAGE ON SCHEMA read TO ${ASKS}, ${PROJECTS};
  GRANT CREATE ON SCHEMA read TO ${PROJECTS};`;

const UNSETTLED = `
  SELECT c.oid::regclass::text AS name, c.relkind = 'v' AS "isView"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant'
  WHERE c.relnamespace = to_regnamespace('read') AND c.relkind IN ('r', 'v')
    AND (c.relowner <> '${PROJECTS}'::regrole
      OR (c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)))
  ORDER BY name`;
