import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckpointArchive } from './checkpoint-archive.ts';
import { hasCode } from './error-code.ts';
import { createFile, replaceFile } from './write-file.ts';

const DIGITS = 16;
const CHECKPOINT = /^checkpoint-(\d{16})\.txt$/;
const LATEST = 'latest.txt';
const KEYS = 'verifier-keys.txt';

/**
 * Checkpoints in a folder: one file for each size, a copy of the newest, and the keys. Made where missing.
 * The copy is what is asked for the newest: after years there are many files.
 */
export async function openFolderArchive(folder: string): Promise<CheckpointArchive> {
  await mkdir(folder, { recursive: true });
  const archive = folderArchive(folder);
  const newest = (await archive.sizes()).at(-1);
  // Whoever wrote it may have been stopped before the copy.
  if (newest !== undefined) await archive.add(newest, '');
  return archive;
}

function folderArchive(folder: string): CheckpointArchive {
  const read = (size: number) => readOrNull(join(folder, fileOf(size)));
  const latest = () => readOrNull(join(folder, LATEST));
  const keys = async () => {
    const text = await readOrNull(join(folder, KEYS));
    return (text ?? '').split('\n').filter((line) => line !== '');
  };
  return {
    read,
    latest,
    keys,
    async sizes() {
      const names = await readdir(folder);
      const found = names.map((name) => CHECKPOINT.exec(name)?.[1]);
      const sizes = found.flatMap((size) => (size === undefined ? [] : [Number(size)]));
      return sizes.sort((a, b) => a - b);
    },
    async add(size, note) {
      await createFile(join(folder, fileOf(size)), note);
      const kept = (await read(size)) ?? note;
      if ((await latest()) !== kept) await replaceFile(join(folder, LATEST), kept);
    },
    async addKey(key) {
      const known = await keys();
      if (known.includes(key)) return;
      await replaceFile(join(folder, KEYS), [...known, key, ''].join('\n'));
    },
  };
}

function fileOf(size: number): string {
  return `checkpoint-${String(size).padStart(DIGITS, '0')}.txt`;
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
