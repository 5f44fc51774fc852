import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { openFile, saveFile } from './files.ts';
import type { Manifest, SavedFile } from './manifest.ts';

/** The notary's checkpoints, which lie outside the database. */
export interface Checkpoints {
  /** Sizes of the trees there are checkpoints of, the smallest first. */
  sizes(): Promise<readonly number[]>;
  read(size: number): Promise<string | null>;
  add(size: number, note: string): Promise<void>;
  keys(): Promise<readonly string[]>;
  addKey(key: string): Promise<void>;
}

const FILE = 'checkpoints.jsonl.gz';

const line = z.union([
  z.strictObject({ key: z.string() }),
  z.strictObject({ size: z.int(), note: z.string() }),
]);

/** @param sizes those that were there before the tables were looked at: no newer one may go with older tables */
export async function saveCheckpoints(
  folder: string,
  archive: Checkpoints,
  sizes: readonly number[],
): Promise<NonNullable<Manifest['checkpoints']>> {
  async function* lines() {
    for (const key of await archive.keys()) yield `${JSON.stringify({ key })}\n`;
    for (const size of sizes) {
      yield `${JSON.stringify({ size, note: (await archive.read(size)) ?? '' })}\n`;
    }
  }
  const saved = await saveFile(folder, FILE, [Readable.from(lines())]);
  return { ...saved, count: sizes.length };
}

/** Puts the saved checkpoints into an archive; what is there already stays. */
export async function loadCheckpoints(
  folder: string,
  file: SavedFile,
  archive: Checkpoints,
): Promise<void> {
  const input = openFile(folder, file).pipe(createGunzip());
  for await (const text of createInterface({ input })) {
    const saved = line.parse(JSON.parse(text));
    if ('key' in saved) await archive.addKey(saved.key);
    else await archive.add(saved.size, saved.note);
  }
}
