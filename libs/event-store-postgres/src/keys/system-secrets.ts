import { randomBytes } from 'node:crypto';
import type { DataKey, MasterKeys } from '@saksgang/event-store';
import type pg from 'pg';
import { readKeys } from './key-table.ts';
import { KeyWrapping } from './key-wrapping.ts';

/**
 * The program's own secrets, wrapped like a subject's key so that they outlive the master key of the day. Made
 * once, at random; in a store where words are sealed already, as `derive` says: what was digested stays known.
 * @param derive the secret that this program once derived from the master key itself; null: it never did
 * @throws WrongMasterKey, StoreUnavailable
 */
export async function openSystemSecrets<Name extends string>(
  pool: pg.Pool,
  masters: MasterKeys,
  names: readonly Name[],
  derive: ((name: Name) => DataKey) | null,
): Promise<Readonly<Record<Name, DataKey>>> {
  const wrapping = new KeyWrapping(pool, masters);
  const subjects = names.map(subjectOf);
  if ((await readKeys(pool, subjects)).length < names.length) {
    const make = derive !== null && (await isInUse(pool)) ? derive : () => randomBytes(32);
    await wrapping.add(new Map(names.map((name) => [subjectOf(name), make(name)])));
  }
  const stored = await readKeys(pool, subjects);
  const opened = await Promise.all(
    names.map(async (name) => {
      const row = stored.find(({ subject }) => subject === subjectOf(name));
      if (!row) throw new Error('a secret of the program is missing');
      return [name, await wrapping.open(row)] as const;
    }),
  );
  return Object.fromEntries(opened) as Record<Name, DataKey>;
}

function subjectOf(name: string): string {
  return `system:${name}`;
}

async function isInUse(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ used: boolean }>(
    `SELECT EXISTS (SELECT FROM keys.subject_key WHERE subject NOT LIKE 'system:%') AS used`,
  );
  return rows[0]?.used === true;
}
