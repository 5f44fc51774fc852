import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './error-code.ts';

/** Puts a file in the place of what was there: whole or not at all, also when the machine stops. */
export async function replaceFile(path: string, text: string, mode?: number): Promise<void> {
  await settled(path, text, mode, (draft) => rename(draft, path));
}

/** Makes a file that stays as it is. @returns false, with nothing done, when there is one already */
export async function createFile(path: string, text: string, mode?: number): Promise<boolean> {
  try {
    await settled(path, text, mode, (draft) => link(draft, path));
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function settled(
  path: string,
  text: string,
  mode: number | undefined,
  place: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx', mode);
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await place(draft);
    await syncFolder(dirname(path));
  } finally {
    await rm(draft, { force: true });
  }
}

/** A name is on the disk only when its folder is. Where folders can't be opened (Windows) there is no need to. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
