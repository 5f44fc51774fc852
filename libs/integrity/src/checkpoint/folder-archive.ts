import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckpointArchive } from './checkpoint-archive.ts';
import { hasCode } from './error-code.ts';
import { createFile, replaceFile } from './write-file.ts';

const DIGITS = 16;
const CHECKPOINT = /^checkpoint-(\d{16})\.txt$/;
const LATEST = 'latest.txt';
const KEYS = 'verifier-keys.txt';

/** Checkpoints in a folder: one file for each size, a copy of the newest, and the keys. Made where missing. */
export async function openFolderArchive(folder: string): Promise<CheckpointArchive> {
  await mkdir(folder, { recursive: true });
  const sizes = async () => {
    const names = await readdir(folder);
    const found = names.map((name) => CHECKPOINT.exec(name)?.[1]);
    return found.flatMap((size) => (size === undefined ? [] : [Number(size)])).sort((a, b) => a - b);
  };
  const read = (size: number) => readOrNull(join(folder, fileOf(size)));
  const keys = async () => {
    const text = await readOrNull(join(folder, KEYS));
    return (text ?? '').split('\n').filter((line) => line !== '');
  };
  return {
    sizes,
    read,
    keys,
    async latest() {
      // The copy is for people and for whoever publishes it: what is signed stands in the file of its size.
      const size = (await sizes()).at(-1);
      return size === undefined ? null : read(size);
    },
    async add(size, note) {
      if (await createFile(join(folder, fileOf(size)), note)) {
        await replaceFile(join(folder, LATEST), note);
      }
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
