import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupRefused, DamagedBackup } from './errors.ts';
import type { Part } from './parts.ts';

/** The last file to be written: a folder without it holds no finished backup. */
export const MANIFEST = 'manifest.json';

const file = z.object({
  file: z.string().regex(/^[a-z0-9_.-]+$/i),
  /** Of the file as it lies there. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int(),
});

const manifest = z.object({
  format: z.literal('saksgang-backup'),
  formatVersion: z.literal(1),
  part: z.enum(['events', 'keys']),
  takenAt: z.string(),
  /** What keeps the events; KurrentDB's lie in no file here. */
  engine: z.enum(['postgresql', 'kurrentdb']),
  /** Of the notary's log. */
  storeId: z.string(),
  /** Newest position in PostgreSQL; digits. */
  position: z.string().regex(/^\d+$/),
  /** Events that the notary had noted. */
  treeSize: z.int(),
  /** How old each schema is. */
  schemas: z.record(z.string(), z.array(z.string())),
  tables: z.array(
    file.extend({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int(),
    }),
  ),
  /** The notary's checkpoints and keys, one JSON a line. */
  checkpoints: file.extend({ count: z.int() }).nullable(),
});

/** What a backup holds, and how to tell that it is whole. */
export type Manifest = Readonly<z.infer<typeof manifest>>;
export type SavedFile = Readonly<z.infer<typeof file>>;
export type SavedTable = Manifest['tables'][number];

/**
 * @throws BackupRefused when the folder holds no finished backup of that part, or one of a newer program;
 * DamagedBackup when its manifest is none.
 */
export async function readManifest(folder: string, part: Part): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  const parsed = manifest.safeParse(parse(await read(path), path));
  if (!parsed.success) throw new DamagedBackup(path, 'is no manifest of this version');
  if (parsed.data.part !== part) {
    throw new BackupRefused(`${folder} holds the ${parsed.data.part}, not the ${part}`);
  }
  return parsed.data;
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new BackupRefused(`there is no finished backup: ${path} can't be read`, { cause: error });
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DamagedBackup(path, 'is no manifest of this version', { cause: error });
  }
}
