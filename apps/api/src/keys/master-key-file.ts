import { link, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { masterKey, type MasterKeys } from '@saksgang/event-store';
import { errorCode } from '../error-code.ts';
import { readSecret, secretFile, syncFolder } from '../secret-files.ts';
import type { RotatableKeys } from './rotatable-keys.ts';

type At = Pick<MasterKeys, 'current' | 'find'>;

/**
 * The master key in a file. While it is being changed, the next one lies beside it (`.next`) or the one before it
 * (`.previous`): whoever reads at that moment has both.
 * @param previous a file with the key before this one, where somebody else puts the files in their place
 * @throws Error when the file cannot be read or holds something else
 */
export async function openMasterKeyFile(
  path: string,
  previous: string | null = null,
): Promise<RotatableKeys> {
  let at = await readAll(path, previous);
  return {
    get current() {
      return at.current;
    },
    find: (id) => at.find(id),
    async reload() {
      at = await readAll(path, previous);
    },
    async isChanging() {
      if (previous !== null) return true;
      return (await isThere(beforeIn(path))) && !(await isThere(nextTo(path)));
    },
    async change() {
      await secretFile(nextTo(path));
      // A second name for the old key, before its own name goes over to the new one: no moment is without.
      await link(path, beforeIn(path)).catch((error: unknown) => {
        if (errorCode(error) !== 'EEXIST') throw error;
      });
      await rename(nextTo(path), path);
      await syncFolder(dirname(path));
      at = await readAll(path, previous);
    },
    async dropOld() {
      await rm(beforeIn(path), { force: true });
      at = await readAll(path, previous);
    },
  };
}

/** In the order in which a change moves them, so that none is missed while it moves. */
async function readAll(path: string, previous: string | null): Promise<At> {
  const next = await readIfThere(nextTo(path));
  const current = await readSecret(path);
  const before = await readIfThere(beforeIn(path));
  const named = previous === null ? null : await readSecret(previous);
  const known = [current, next, before, named].flatMap((secret) =>
    secret ? [masterKey(secret)] : [],
  );
  return { current: masterKey(current), find: (id) => known.find((one) => one.id === id) ?? null };
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readSecret(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await readIfThere(path)) !== null;
}

function nextTo(path: string): string {
  return `${path}.next`;
}

function beforeIn(path: string): string {
  return `${path}.previous`;
}
