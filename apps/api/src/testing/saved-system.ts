import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { backUpSystem } from '../backup/back-up-system.ts';
import { restoreSystem } from '../backup/restore-system.ts';
import { openSystem, type System } from '../composition/open-system.ts';
import { openDataFolder } from '../data-folder.ts';
import { createLogger } from '../logging.ts';
import { configOf } from './running-api.ts';

/** A place to run at: a data folder, with a PostgreSQL of its own unless a database is named. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Where the events lie, when not in PostgreSQL. */
  readonly kurrentUrl?: string;
}

export interface Told {
  readonly code: number;
  readonly lines: readonly string[];
}

export function settingsOf(place: Place): Readonly<Record<string, string>> {
  const { dataDir, databaseUrl, kurrentUrl } = place;
  return {
    DATA_DIR: dataDir,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    ...(kurrentUrl !== undefined && { KURRENTDB_URL: kurrentUrl }),
  };
}

/** Does something with the system at a place, and closes it again. */
export async function atPlace<T>(place: Place, work: (system: System) => Promise<T>): Promise<T> {
  const config = configOf(settingsOf(place));
  const folder = await openDataFolder(config.DATA_DIR, config.MASTER_KEY_FILE);
  const system = await openSystem(config, folder, createLogger('silent'));
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}

/** `npm run backup` at a place: into `events` and `keys` of a folder, unless others are named. */
export function backUpAt(
  place: Place,
  folder: string,
  targets = { events: join(folder, 'events'), keys: join(folder, 'keys') },
): Promise<Told> {
  return listening((print) =>
    atPlace(place, (system) => backUpSystem(system, configOf(settingsOf(place)), targets, print)),
  );
}

/** `npm run restore` at a place, from where `backUpAt` put it. */
export function restoreAt(place: Place, events: string, keys: string | null): Promise<Told> {
  return listening((print) => restoreSystem(configOf(settingsOf(place)), { events, keys }, print));
}

/** The master key goes its own way: no backup holds it. */
export async function carryMasterKey(from: Place, to: Place): Promise<void> {
  await mkdir(to.dataDir, { recursive: true });
  await copyFile(join(from.dataDir, 'master.key'), join(to.dataDir, 'master.key'));
}

async function listening(work: (print: (line: string) => void) => Promise<number>): Promise<Told> {
  const lines: string[] = [];
  const code = await work((line) => lines.push(line));
  return { code, lines };
}
