import type { MasterKey, MasterKeys } from '@saksgang/event-store';
import type pg from 'pg';
import type { WrappedKey } from './key-table.ts';
import { KeyWrapping } from './key-wrapping.ts';

const BATCH = 500;

export interface RewrapOptions {
  readonly onProgress?: (done: number) => void;
  /** How many keys are wrapped anew at once. Default: 500. */
  readonly batch?: number;
}

/** Whether any key is still wrapped by another master key than this. */
export async function isWrappedByOthers(pool: pg.Pool, masterKeyId: string): Promise<boolean> {
  const { rows } = await pool.query<{ others: boolean }>(
    'SELECT EXISTS (SELECT FROM keys.subject_key WHERE master_key_id <> $1) AS others',
    [masterKeyId],
  );
  return rows[0]?.others === true;
}

/**
 * Wraps every key anew under the current master key; no event is touched. First retires the others, so that
 * nothing can be wrapped under them behind our back. Can be cut off anywhere and begun again, beside running
 * servers.
 * @returns how many were wrapped anew
 * @throws WrongMasterKey when a key is wrapped by a master key that is not at hand
 */
export async function rewrapKeys(
  pool: pg.Pool,
  masters: MasterKeys,
  { onProgress = () => undefined, batch = BATCH }: RewrapOptions = {},
): Promise<number> {
  const wrapping = new KeyWrapping(pool, masters);
  await wrapping.check();
  const { current } = masters;
  await pool.query(
    `UPDATE keys.master_key
      SET retired_at = CASE WHEN id = $1 THEN NULL ELSE coalesce(retired_at, now()) END`,
    [current.id],
  );
  let done = 0;
  let after = '';
  for (;;) {
    const { rows } = await pool.query<WrappedKey>(
      `SELECT subject, master_key_id, wrapped FROM keys.subject_key
        WHERE subject > $1 AND master_key_id <> $2 ORDER BY subject LIMIT $3`,
      [after, current.id, batch],
    );
    const last = rows.at(-1);
    if (!last) return done;
    const fresh = await Promise.all(rows.map((row) => wrapAnew(row, wrapping, current)));
    done += await replace(pool, current.id, rows, fresh);
    after = last.subject;
    onProgress(done);
  }
}

async function wrapAnew(
  row: WrappedKey,
  wrapping: KeyWrapping,
  current: MasterKey,
): Promise<Uint8Array> {
  const key = await wrapping.open(row);
  try {
    return await current.wrap(row.subject, key);
  } finally {
    key.fill(0);
  }
}

/** Only what lies there as it was read: a key that was destroyed meanwhile does not come back. */
async function replace(
  pool: pg.Pool,
  masterKeyId: string,
  rows: readonly WrappedKey[],
  fresh: readonly Uint8Array[],
): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE keys.subject_key AS k SET master_key_id = $1, wrapped = n.fresh
      FROM unnest($2::text[], $3::bytea[], $4::bytea[]) AS n(subject, old, fresh)
      WHERE k.subject = n.subject AND k.wrapped = n.old`,
    [
      masterKeyId,
      rows.map(({ subject }) => subject),
      rows.map(({ wrapped }) => wrapped),
      fresh.map((wrapped) => Buffer.from(wrapped)),
    ],
  );
  return rowCount ?? 0;
}
