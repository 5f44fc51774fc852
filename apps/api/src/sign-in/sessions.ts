import { createHash, randomBytes } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import type pg from 'pg';
import type { AccountRow } from './identity/known-users.ts';

/** A step of the clock that is not worth a write. */
const SEEN_AGAIN_AFTER_SECONDS = 30;

/** What the issuer said at sign-in. */
export interface Beginning {
  readonly accountId: string;
  readonly issuer: string;
  /** Tells the issuer, at sign-out, who it is that leaves. */
  readonly idToken: string;
  /** Null where it has not said when. */
  readonly authenticatedAt: Date | null;
  readonly acr: string | null;
}

export interface Session extends Pick<
  Beginning,
  'accountId' | 'issuer' | 'authenticatedAt' | 'acr'
> {
  /** The municipality that is worked for; null at home. */
  readonly worksFor: string | null;
  /** The account itself first, then every other of the same person. */
  readonly accounts: readonly [AccountRow, ...AccountRow[]];
  /** Until it ends for want of use, in seconds. */
  readonly idleSeconds: number;
  /** Until it ends whatever is done, in seconds. */
  readonly absoluteSeconds: number;
}

/** Who has left, and what is left to tell the issuer. */
export interface Ended {
  readonly accountId: string;
  readonly issuer: string;
  readonly idToken: string;
}

/** Who is signed in. The browser holds a random id, the database its digest: neither gives the other. */
export interface Sessions {
  /** @returns the new id, for the browser */
  begin(beginning: Beginning): Promise<string>;
  /** @param inUse true when a person asks, false when only the clock is read */
  find(id: string, inUse: boolean): Promise<Session | null>;
  /** From now on the session works for another municipality; null: at home again. */
  workFor(id: string, tenant: string | null): Promise<void>;
  /** Ends a session for good. @returns null when there is none */
  end(id: string): Promise<Ended | null>;
}

export interface SessionLimits {
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
}

interface Row extends AccountRow {
  readonly account_id: string;
  readonly issuer: string;
  readonly authenticated_at: Date | null;
  readonly acr: string | null;
  readonly works_for: string | null;
  readonly idle: number;
  readonly absolute: number;
  readonly seen: number;
}

const FIND = `
  SELECT s.account_id, s.issuer, s.authenticated_at, s.acr, s.works_for,
    extract(epoch FROM s.seen_at + make_interval(secs => $2) - now())::float AS idle,
    extract(epoch FROM s.ends_at - now())::float AS absolute, extract(epoch FROM now() - s.seen_at)::float AS seen,
    other.id, other.tenant, other.name, other.role, other.unit, other.unit_id, other.person
  FROM identity.session s
  JOIN identity.account own ON own.id = s.account_id
  JOIN identity.account other ON other.id = own.id OR other.person = own.person
  WHERE s.digest = $1 AND s.ends_at > now() AND s.seen_at > now() - make_interval(secs => $2)
  ORDER BY other.id <> own.id`;

/** @param key seals the ID tokens: 32 bytes */
export function openSessions(pool: pg.Pool, key: Uint8Array, limits: SessionLimits): Sessions {
  const { idleSeconds, absoluteSeconds } = limits;
  const seal = (text: string) =>
    new CompactEncrypt(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(key);
  return {
    async begin({ accountId, issuer, idToken, authenticatedAt, acr }) {
      const id = randomBytes(32).toString('base64url');
      await pool.query(
        'DELETE FROM identity.session WHERE ends_at < now() OR seen_at < now() - make_interval(secs => $1)',
        [idleSeconds],
      );
      await pool.query(
        `INSERT INTO identity.session (digest, account_id, issuer, id_token, authenticated_at, acr, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))`,
        [
          digestOf(id),
          accountId,
          issuer,
          await seal(idToken),
          authenticatedAt,
          acr,
          absoluteSeconds,
        ],
      );
      return id;
    },
    async find(id, inUse) {
      const { rows } = await pool.query<Row>(FIND, [digestOf(id), idleSeconds]);
      const [row, ...others] = rows;
      if (!row) return null;
      const isSeen = inUse && row.seen > SEEN_AGAIN_AFTER_SECONDS;
      if (isSeen) {
        const digest = digestOf(id);
        await pool.query('UPDATE identity.session SET seen_at = now() WHERE digest = $1', [digest]);
      }
      return {
        accountId: row.account_id,
        issuer: row.issuer,
        authenticatedAt: row.authenticated_at,
        acr: row.acr,
        worksFor: row.works_for,
        accounts: [row, ...others],
        idleSeconds: Math.floor(isSeen ? idleSeconds : row.idle),
        absoluteSeconds: Math.floor(row.absolute),
      };
    },
    async workFor(id, tenant) {
      const values = [digestOf(id), tenant];
      await pool.query('UPDATE identity.session SET works_for = $2 WHERE digest = $1', values);
    },
    async end(id) {
      const { rows } = await pool.query<{ account_id: string; issuer: string; id_token: string }>(
        'DELETE FROM identity.session WHERE digest = $1 RETURNING account_id, issuer, id_token',
        [digestOf(id)],
      );
      const [row] = rows;
      if (!row) return null;
      const { plaintext } = await compactDecrypt(row.id_token, key);
      const idToken = new TextDecoder().decode(plaintext);
      return { accountId: row.account_id, issuer: row.issuer, idToken };
    },
  };
}

/** What the database keeps of what the browser holds. */
export function digestOf(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
