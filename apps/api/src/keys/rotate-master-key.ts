import { WrongMasterKey } from '@saksgang/event-store';
import {
  createPostgresCheckpoints,
  isWrappedByOthers,
  rewrapKeys,
} from '@saksgang/event-store-postgres';
import type pg from 'pg';
import { errorCode } from '../error-code.ts';
import { StartupError } from '../startup-error.ts';
import type { RotatableKeys } from './rotatable-keys.ts';

/**
 * Puts a new master key in the place of the old and wraps every key anew under it, beside running servers. No
 * event is touched. Cut off anywhere, the next run goes on where it was, and makes no other new key.
 * @throws StartupError when another rotation runs, or no new key can be put there
 */
export async function rotateMasterKey(
  pool: pg.Pool,
  masters: RotatableKeys,
  print: (line: string) => void,
): Promise<void> {
  const ownership = await createPostgresCheckpoints(pool).own('master-key');
  if (!ownership) throw new StartupError('The master key is being changed already.');
  try {
    if (await isUnfinished(pool, masters)) print('A change was begun earlier: it goes on.');
    else await change(masters);
    const { id } = masters.current;
    print(`The keys are being wrapped by master key ${id}.`);
    const done = await rewrapKeys(pool, masters, {
      onProgress: (count) => print(`${count} keys wrapped anew`),
    });
    await masters.dropOld();
    print(`Every key is wrapped by master key ${id} (${done} anew). Back it up now.`);
    print('Backups of the keys from before need the old one: keep it as long as you keep them.');
  } catch (error) {
    if (error instanceof WrongMasterKey) throw new StartupError(error.message);
    throw error;
  } finally {
    await ownership.release();
  }
}

async function isUnfinished(pool: pg.Pool, masters: RotatableKeys): Promise<boolean> {
  return (await masters.isChanging()) || (await isWrappedByOthers(pool, masters.current.id));
}

async function change(masters: RotatableKeys): Promise<void> {
  try {
    await masters.change();
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    throw new StartupError(
      `No new master key can be put in its folder (${code}): see docs/how-to/rotate-the-master-key.md`,
    );
  }
}
