import type pg from 'pg';
import { digestOf, type SessionLimits } from './sessions.ts';

/** A session that goes on, as a list tells of it. */
export interface ListedSession {
  /** Finds it in the list, and opens nothing: the digest of what the browser holds. */
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly issuer: string;
  /** Null where the issuer has not said when. */
  readonly signedInAt: Date | null;
  readonly usedAt: Date;
  readonly endsAt: Date;
}

/** Whose sessions: one account's, or those of everybody in a municipality. */
export type Whose = { readonly accountId: string } | { readonly tenant: string };

/** The sessions that go on, to look at and to end (ASVS 5.0 V7.4, V7.5). */
export interface SessionList {
  /** The one used last is first. */
  of(whose: Whose): Promise<readonly ListedSession[]>;
  /** Ends one, where it is theirs. @returns whose it was; null when there is none */
  end(id: string, whose: Whose): Promise<string | null>;
  /** Ends every session of an account but one. @returns how many */
  endOthers(accountId: string, but: string): Promise<number>;
}

const LIST = `
  SELECT encode(s.digest, 'hex') AS id, s.account_id AS "accountId", a.name, s.issuer,
    s.authenticated_at AS "signedInAt", s.seen_at AS "usedAt",
    least(s.ends_at, s.seen_at + make_interval(secs => $3)) AS "endsAt"
  FROM identity.session s JOIN identity.account a ON a.id = s.account_id
  WHERE (a.id = $1 OR a.tenant = $2) AND s.ends_at > now()
    AND s.seen_at > now() - make_interval(secs => $3)
  ORDER BY s.seen_at DESC`;

const END = `
  DELETE FROM identity.session s USING identity.account a
  WHERE a.id = s.account_id AND (a.id = $1 OR a.tenant = $2) AND s.digest = decode($3, 'hex')
  RETURNING s.account_id`;

const END_OTHERS = `
  DELETE FROM identity.session WHERE account_id = $1 AND digest <> decode($2, 'hex')`;

export function openSessionList(
  pool: pg.Pool,
  { idleSeconds }: Pick<SessionLimits, 'idleSeconds'>,
): SessionList {
  const narrowed = (whose: Whose) =>
    'tenant' in whose ? [null, whose.tenant] : [whose.accountId, null];
  return {
    async of(whose) {
      const values = [...narrowed(whose), idleSeconds];
      return (await pool.query<ListedSession>(LIST, values)).rows;
    },
    async end(id, whose) {
      const { rows } = await pool.query<{ account_id: string }>(END, [...narrowed(whose), id]);
      return rows[0]?.account_id ?? null;
    },
    async endOthers(accountId, but) {
      return (await pool.query(END_OTHERS, [accountId, but])).rowCount ?? 0;
    },
  };
}

/** The id in the list of the session that a browser holds. */
export function listedAs(session: string): string {
  return digestOf(session).toString('hex');
}
