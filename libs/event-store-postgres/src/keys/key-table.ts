import type { KeyState } from '@saksgang/event-store';
import type pg from 'pg';
import { asking } from '../unavailable.ts';

/** A key as it lies in the table. */
export interface WrappedKey {
  readonly subject: string;
  readonly master_key_id: string;
  readonly wrapped: Buffer;
}

/** The keys of these subjects that are left. @throws StoreUnavailable */
export async function readKeys(
  pool: pg.Pool,
  subjects: readonly string[],
): Promise<readonly WrappedKey[]> {
  if (subjects.length === 0) return [];
  const { rows } = await asking(() =>
    pool.query<WrappedKey>({
      name: 'keys',
      text: `SELECT subject, master_key_id, wrapped FROM keys.subject_key
        WHERE subject = ANY($1) AND wrapped IS NOT NULL`,
      values: [subjects],
    }),
  );
  return rows;
}

/**
 * Adds keys where there is neither key nor tombstone: whoever came first stands.
 * @returns false, with nothing added, when the master key is retired
 * @throws StoreUnavailable
 */
export async function addKeys(
  pool: pg.Pool,
  masterKeyId: string,
  keys: ReadonlyMap<string, Uint8Array>,
): Promise<boolean> {
  const { rows } = await asking(() =>
    pool.query<{ usable: boolean }>({
      name: 'new-keys',
      // The lock makes a rotation wait for us, or us for it: nothing slips in under a key just retired.
      text: `WITH master AS (
          SELECT id FROM keys.master_key WHERE id = $1 AND retired_at IS NULL FOR SHARE
        ), added AS (
          INSERT INTO keys.subject_key (subject, master_key_id, wrapped)
          SELECT k.subject, master.id, k.wrapped
          FROM master, unnest($2::text[], $3::bytea[]) AS k(subject, wrapped)
          ON CONFLICT (subject) DO NOTHING
        )
        SELECT EXISTS (SELECT FROM master) AS usable`,
      values: [masterKeyId, [...keys.keys()], [...keys.values()].map((key) => Buffer.from(key))],
    }),
  );
  return rows[0]?.usable === true;
}

/** Removes the keys and leaves tombstones. @throws StoreUnavailable */
export async function destroyKeys(
  pool: pg.Pool,
  subjects: readonly string[],
  erasureId: string,
): Promise<void> {
  await asking(() => pool.query('SELECT keys.destroy($1, $2)', [subjects, erasureId]));
}

/** @throws StoreUnavailable */
export async function stateOfKey(pool: pg.Pool, subject: string): Promise<KeyState> {
  const { rows } = await asking(() =>
    pool.query<{ destroyed: boolean }>(
      'SELECT wrapped IS NULL AS destroyed FROM keys.subject_key WHERE subject = $1',
      [subject],
    ),
  );
  if (!rows[0]) return 'absent';
  return rows[0].destroyed ? 'destroyed' : 'present';
}
