import { appliedSteps } from '@saksgang/migrations';
import type pg from 'pg';
import { saveCheckpoints, type Checkpoints } from './checkpoints.ts';
import { saveTable, type OnRows } from './copy-table.ts';
import { BackupRefused } from './errors.ts';
import { makeEmptyFolder, saveManifest } from './files.ts';
import { refuseNested } from './folders.ts';
import type { Manifest, SavedTable } from './manifest.ts';
import { piecesOf, type Part } from './parts.ts';
import { allTables, type Engine } from './tables.ts';
import { inTransaction, ONE_MOMENT } from './transaction.ts';

/** A folder for each part that is wanted; empty, or made. */
export type Folders = Readonly<Partial<Record<Part, string>>>;

interface SavedPart {
  readonly folder: string;
  readonly manifest: Manifest;
}

export interface BackUpOptions {
  readonly pool: pg.Pool;
  /** What keeps the events. */
  readonly engine: Engine;
  readonly checkpoints: Checkpoints;
  readonly takenAt: string;
  readonly onRows?: OnRows;
}

/**
 * Saves the database as it is at one moment, while others go on writing to it, and the notary's checkpoints.
 * @returns what was saved, for each part that was wanted
 * @throws BackupRefused when a folder is not empty, or the parts would lie together
 */
export async function backUp(
  options: BackUpOptions,
  folders: Folders,
): Promise<readonly Manifest[]> {
  const wanted = (['events', 'keys'] as const).flatMap((part) => {
    const folder = folders[part];
    return folder === undefined ? [] : [{ part, folder }];
  });
  if (wanted.length === 0) throw new BackupRefused('there is nothing to save');
  refuseNested(wanted.map(({ folder }) => folder));
  for (const { folder } of wanted) await makeEmptyFolder(folder);
  // Before the tables: a checkpoint that is newer than they are would say that events are missing.
  const sizes = await options.checkpoints.sizes();
  const saved = await inTransaction(options.pool, ONE_MOMENT, async (db) => {
    const parts: SavedPart[] = [];
    for (const { part, folder } of wanted) {
      parts.push({ folder, manifest: await savePart(part, folder, db, sizes, options) });
    }
    return parts;
  });
  for (const { folder, manifest } of saved) await saveManifest(folder, manifest);
  return saved.map(({ manifest }) => manifest);
}

async function savePart(
  part: Part,
  folder: string,
  db: pg.PoolClient,
  sizes: readonly number[],
  { engine, checkpoints, takenAt, onRows = () => undefined }: BackUpOptions,
): Promise<Manifest> {
  const about = await aboutStore(db);
  const schemas = await appliedSteps(db);
  const tables: SavedTable[] = [];
  for (const piece of piecesOf(part, await allTables(db), engine)) {
    tables.push(await saveTable(db, folder, piece, onRows));
  }
  return {
    format: 'saksgang-backup',
    formatVersion: 1,
    part,
    takenAt,
    engine,
    ...about,
    schemas: Object.fromEntries(Object.entries(schemas).map(([name, steps]) => [name, [...steps]])),
    tables,
    checkpoints: part === 'events' ? await saveCheckpoints(folder, checkpoints, sizes) : null,
  };
}

async function aboutStore(db: pg.ClientBase) {
  const { rows } = await db.query<Pick<Manifest, 'storeId' | 'position' | 'treeSize'>>(`
    SELECT (SELECT id::text FROM integrity.store) AS "storeId",
      (SELECT coalesce(max(position), 0)::text FROM store.event) AS position,
      (SELECT coalesce(max(index) + 1, 0)::int FROM integrity.leaf) AS "treeSize"`);
  const [about] = rows;
  if (!about) throw new RangeError('the database did not answer');
  return about;
}
