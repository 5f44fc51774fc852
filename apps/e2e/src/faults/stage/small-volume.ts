import { execFile } from 'node:child_process';
import { chown, mkdir, mkdtemp, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '../code-of.ts';
import type { Database } from './database.ts';

const run = promisify(execFile);

/** A disk that can be full: what the events need more of, while it is, they do not get. */
export interface SmallVolume {
  /** What it is made of, for the report. */
  readonly kind: 'a small volume' | 'a limit on the size of files';
  /** What a client is told while it is full: PostgreSQL names a full disk, and not a file that is too large. */
  readonly answer: 'UNAVAILABLE' | 'INTERNAL';
  fill(): Promise<void>;
  free(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A volume of its own for the events where this machine lets us mount one, else a limit on the size of files
 * that the server may write. Null where it lets us do neither.
 */
export async function openSmallVolume(
  database: Database,
  dataDir: string,
): Promise<SmallVolume | null> {
  return (await mountVolume(database, dataDir)) ?? (await limitFiles(database, dataDir));
}

async function mountVolume(database: Database, dataDir: string): Promise<SmallVolume | null> {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-volume-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=64m,mode=755', 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, 'filler');
  const tablespace = join(folder, 'tablespace');
  const { uid, gid } = await stat(join(dataDir, 'database/cluster'));
  await mkdir(tablespace);
  await chown(tablespace, uid, gid);
  await database.query(`CREATE TABLESPACE small LOCATION '${tablespace}'`);
  await database.query('ALTER TABLE store.event SET TABLESPACE small');
  return {
    kind: 'a small volume',
    answer: 'UNAVAILABLE',
    async fill() {
      const { bavail, bsize } = await statfs(folder);
      // Somebody else may have taken the last of it meanwhile: full is full.
      await writeFile(filler, Buffer.alloc(bavail * bsize)).catch(unlessFull);
    },
    free: () => rm(filler, { force: true }),
    async close() {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

function unlessFull(error: unknown): void {
  if (codeOf(error) !== 'ENOSPC') throw error;
}

/** Write-ahead files are this large, and must go on being written. */
const LIMIT_BYTES = 16 * 1024 * 1024;

/** Rows that are taken back leave their room behind, and nobody tidies up: the file lies beyond the limit. */
const GROW_BEYOND_LIMIT = `
  ALTER TABLE store.event SET (autovacuum_enabled = false);
  BEGIN;
  INSERT INTO store.event (position, stream, revision, tenant, hash, event)
    SELECT -g, 'room-' || g, 0, 'none', '', repeat('x', 120) FROM generate_series(1, 120000) g;
  ROLLBACK;`;

async function limitFiles(database: Database, dataDir: string): Promise<SmallVolume | null> {
  // Limits are its owner's to set, even where we are root.
  const { uid, gid } = await stat(join(dataDir, 'database/cluster'));
  const limit = async (bytes: string) => {
    const [postmaster = 0, ...others] = await database.processes();
    const set = (pid: number) =>
      run('prlimit', ['--pid', pid.toString(), `--fsize=${bytes}:`], { uid, gid });
    await set(postmaster);
    // What it starts from now on inherits the limit; of the others, some may just have ended.
    await Promise.allSettled(others.map(set));
  };
  try {
    await limit('unlimited');
  } catch {
    return null;
  }
  await database.query(GROW_BEYOND_LIMIT);
  return {
    kind: 'a limit on the size of files',
    answer: 'INTERNAL',
    fill: () => limit(LIMIT_BYTES.toString()),
    free: () => limit('unlimited'),
    close: async () => undefined,
  };
}
