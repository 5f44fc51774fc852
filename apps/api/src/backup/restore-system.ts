import { restore, type BackupFolders, type Restored } from '@saksgang/backup';
import { WrongMasterKey } from '@saksgang/event-store';
import { PostgresKeyRing } from '@saksgang/event-store-postgres';
import type { CheckpointArchive } from '@saksgang/integrity';
import type pg from 'pg';
import { openDatabase } from '../composition/database.ts';
import { migrateAll } from '../composition/migrate-all.ts';
import { openArchive } from '../composition/open-integrity.ts';
import type { Config } from '../config.ts';
import { openDataFolder, type DataFolder } from '../data-folder.ts';
import { openMasterKeys } from '../keys/open-master-keys.ts';
import { createLogger } from '../logging.ts';
import { engineOf } from './engine-of.ts';
import { tellRows } from './tell-rows.ts';
import { whyNot } from './why-not.ts';

/**
 * Puts a backup into the empty database that the settings name, and says what to do next.
 * @returns the exit code
 * @throws StartupError when the database does not answer or a folder cannot be written to
 */
export async function restoreSystem(
  config: Config,
  folders: BackupFolders,
  print: (line: string) => void,
): Promise<number> {
  const folder = await openDataFolder(config.DATA_DIR, config.MASTER_KEY_FILE);
  const archive = await openArchive(config.CHECKPOINT_DIR ?? folder.checkpoints);
  const { patient: pool, close } = await openDatabase(
    config,
    folder,
    createLogger(config.LOG_LEVEL),
  );
  try {
    const restored = await restore(folders, {
      pool,
      engine: engineOf(config),
      migrate: (wanted) => migrateAll(pool, wanted),
      checkpoints: archive,
      onRows: tellRows(print),
    });
    print(`Everything up to event ${restored.events.position} is restored.`);
    for (const line of await whatToMind(restored, { pool, config, folder, archive })) print(line);
    return 0;
  } catch (error) {
    print(whyNot(error));
    return 1;
  } finally {
    await close();
  }
}

interface Place {
  readonly pool: pg.Pool;
  readonly config: Config;
  readonly folder: DataFolder;
  readonly archive: CheckpointArchive;
}

async function whatToMind(restored: Restored, place: Place): Promise<readonly string[]> {
  const lines = [
    lostEvents(restored, (await place.archive.sizes()).at(-1) ?? 0),
    keysAreOlder(restored),
    await masterKeyIsWrong(place),
  ];
  return [
    ...lines.filter((line) => line !== null),
    'Next: npm run verify, then npm start. The read tables are made anew from the events while it starts.',
  ];
}

/** A checkpoint is proof that the events it counts were there. */
function lostEvents({ events }: Restored, signed: number): string | null {
  const there = Math.max(events.treeSize, Number(events.position));
  if (signed <= there) return null;
  return `LOST: ${signed - there} events that CHECKPOINT_DIR has signed came after this backup. The notary will not sign what does not continue them.`;
}

function keysAreOlder({ events, keys }: Restored): string | null {
  if (keys === null) return 'Without the keys, personal words read as removed.';
  if (keys.takenAt >= events.takenAt) return null;
  return 'The keys are older than the events: personal words of those who came after read as removed.';
}

async function masterKeyIsWrong({ pool, config, folder }: Place): Promise<string | null> {
  try {
    const masters = await openMasterKeys(config, folder.masterKeyFile);
    await new PostgresKeyRing(pool, masters).check();
    return null;
  } catch (error) {
    if (!(error instanceof WrongMasterKey)) throw error;
    return `Put the master key of the backup in its place first: ${error.message}.`;
  }
}
