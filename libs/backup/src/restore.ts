import { appliedSteps, type AppliedSteps } from '@saksgang/migrations';
import type pg from 'pg';
import { loadCheckpoints, type Checkpoints } from './checkpoints.ts';
import { loadTable, type OnRows } from './copy-table.ts';
import { leaveEmpty, makeRoom, refuseUnlessEmpty } from './empty-database.ts';
import { BackupRefused } from './errors.ts';
import { checkFile } from './files.ts';
import { readManifest, type Manifest } from './manifest.ts';
import type { Engine } from './tables.ts';
import { ALL_OR_NOTHING, inTransaction } from './transaction.ts';

export interface RestoreOptions {
  readonly pool: pg.Pool;
  /** What is to keep the events. */
  readonly engine: Engine;
  /** Brings the schemas to these steps, or up to date. */
  migrate(wanted?: AppliedSteps): Promise<void>;
  /** Where the notary's checkpoints go; those that are there stay. */
  readonly checkpoints: Checkpoints;
  readonly onRows?: OnRows;
}

/** Where the parts lie. Without keys, personal words stay sealed for good. */
export interface BackupFolders {
  readonly events: string;
  readonly keys: string | null;
}

export interface Restored {
  readonly events: Manifest;
  readonly keys: Manifest | null;
}

interface Source {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Puts a backup into an empty database, all of it or nothing, and brings it up to date.
 * @throws BackupRefused when the database is not empty or the parts do not fit; DamagedBackup, naming the
 * file, when one is not as it was written; SchemaIsNewer when a newer program has made the backup
 */
export async function restore(folders: BackupFolders, options: RestoreOptions): Promise<Restored> {
  const events = await sourceOf(folders.events, 'events');
  const keys = folders.keys === null ? null : await sourceOf(folders.keys, 'keys');
  refuseMisfits(events.manifest, keys?.manifest ?? null, options.engine);
  const sources = keys === null ? [events] : [events, keys];
  for (const { folder, manifest } of sources) await checkFiles(folder, manifest);
  await refuseUnlessEmpty(options.pool);
  try {
    await fill(sources, events.manifest, options);
  } catch (error) {
    await leaveEmpty(options.pool);
    throw error;
  }
  const { checkpoints } = events.manifest;
  if (checkpoints) await loadCheckpoints(folders.events, checkpoints, options.checkpoints);
  return { events: events.manifest, keys: keys?.manifest ?? null };
}

async function sourceOf(folder: string, part: Manifest['part']): Promise<Source> {
  return { folder, manifest: await readManifest(folder, part) };
}

function refuseMisfits(events: Manifest, keys: Manifest | null, engine: Engine) {
  if (events.engine !== engine) {
    throw new BackupRefused(`the backup is of a store on ${events.engine}, not on ${engine}`);
  }
  if (keys === null) return;
  if (keys.storeId !== events.storeId) throw new BackupRefused('the keys are another store’s');
  const steps = events.schemas['keys'] ?? [];
  if ((keys.schemas['keys'] ?? []).some((step) => !steps.includes(step))) {
    throw new BackupRefused('the keys were saved by a newer version than the events');
  }
}

/** Before anything is touched. */
async function checkFiles(folder: string, { tables, checkpoints }: Manifest): Promise<void> {
  for (const file of tables) await checkFile(folder, file);
  if (checkpoints) await checkFile(folder, checkpoints);
}

async function fill(
  sources: readonly Source[],
  { schemas }: Manifest,
  { pool, migrate, onRows = () => undefined }: RestoreOptions,
): Promise<void> {
  await migrate(schemas);
  const made = await appliedSteps(pool);
  const unknown = Object.keys(schemas).find((schema) => made[schema] === undefined);
  if (unknown !== undefined) {
    throw new BackupRefused(
      `the backup has the schema ${unknown}, which this program does not know`,
    );
  }
  await inTransaction(pool, ALL_OR_NOTHING, async (db) => {
    for (const { manifest } of sources) await makeRoom(db, manifest.tables);
    for (const { folder, manifest } of sources) {
      for (const table of manifest.tables) await loadTable(db, folder, table, onRows);
    }
  });
  await migrate();
}
