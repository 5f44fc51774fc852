import type pg from 'pg';

/** Asks for one municipality at a time: `SELECT` on read tables, and no row of any other. */
export const ASKS = 'saksgang_asks';
/** Makes, fills and drops the read tables, which it owns. Of the events themselves it sees nothing. */
export const PROJECTS = 'saksgang_projects';
/** Looks up and writes what is registered for one municipality at a time. */
export const REGISTERS = 'saksgang_registers';

/** The setting that says which municipality is asked for, until the transaction ends. */
export const TENANT = 'saksgang.tenant';
/** SQL that is true for a row of that municipality; for none where nobody has said which. */
export const IS_OF_TENANT = `tenant = nullif(current_setting('${TENANT}', true), '')`;

const ROLES = [ASKS, PROJECTS, REGISTERS];
const INSUFFICIENT_PRIVILEGE = '42501';

/** The roles of the database are not there, or may do more than they should. The message says how to mend it. */
export class UnfitRoles extends Error {
  override readonly name = 'UnfitRoles';
}

/**
 * Makes the roles that parts of the program work as, and lets the login take them on. None of them can sign in.
 * They belong to the server, not to one database: another process or database may have made them before.
 * @throws UnfitRoles when the login may not, and nobody has done it before; or when a role gets past row security
 */
export async function ensureRoles(pool: pg.Pool): Promise<void> {
  try {
    await pool.query(MAKE);
  } catch (error) {
    if (!hasCode(error, INSUFFICIENT_PRIVILEGE)) throw error;
    throw new UnfitRoles(
      `the login of DATABASE_URL may not make roles: let an administrator make ${ROLES.join(', ')} and grant them to it`,
    );
  }
  const { rows } = await pool.query<{ name: string }>(TOO_STRONG, [ROLES]);
  if (rows[0]) throw new UnfitRoles(`the role ${rows[0].name} gets past row-level security`);
}

/** The same address, for connections that work as one of the roles from their first moment. */
export function asRole(url: string, role: string): string {
  const address = new URL(url);
  const options = [address.searchParams.get('options') ?? '', `-c role=${role}`];
  address.searchParams.set('options', options.join(' ').trim());
  return address.href;
}

const MAKE = `
  DO $$
  DECLARE
    role text;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('saksgang.roles'));
    FOREACH role IN ARRAY ARRAY[${ROLES.map((role) => `'${role}'`).join()}] LOOP
      IF to_regrole(role) IS NULL THEN
        BEGIN
          EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
          -- made a moment ago, for another database of this server
        END;
      END IF;
      IF NOT pg_has_role(current_user, role, 'USAGE') THEN
        EXECUTE format('GRANT %I TO CURRENT_USER', role);
      END IF;
    END LOOP;
  END $$`;

/** A member of another role can take that one on. */
const TOO_STRONG = `
  SELECT rolname AS name FROM pg_roles r
  WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolcreaterole
    OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid))`;

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
