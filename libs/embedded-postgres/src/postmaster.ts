import { rm } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hasCode, read } from './data-folder.ts';

/** What a running server tells of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const LOCK_FILE = 'postmaster.pid';

/** The server that runs on this cluster; null when none does. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = (await read(join(cluster, LOCK_FILE)))?.split('\n');
  if (!lines) return null;
  const pid = Number(lines[0]);
  if ((await processAt(pid)) !== 'postgres') return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Removes a lock file whose number belongs to somebody else by now, as after a restart of the machine:
 * PostgreSQL would take that process for a server. A file whose process is gone is left: by what it says,
 * PostgreSQL finds out whether sessions of the dead server still write.
 */
export async function removeForeignLock(cluster: string): Promise<void> {
  const file = join(cluster, LOCK_FILE);
  const pid = Number((await read(file))?.split('\n')[0]);
  if ((await processAt(pid)) === 'another') await rm(file, { force: true });
}

/** What runs under this number. A zombie has ended, but not quite gone. */
async function processAt(pid: number): Promise<'postgres' | 'another' | 'zombie' | 'nothing'> {
  if (!isAlive(pid)) return 'nothing';
  if (platform() !== 'linux') return 'postgres';
  const [name, state] = await Promise.all([
    read(`/proc/${pid}/comm`),
    read(`/proc/${pid}/stat`),
  ]).catch(() => [null, null]);
  if (name === null || state === null) return 'nothing';
  if (state.includes(') Z ')) return 'zombie';
  return name.trim() === 'postgres' ? 'postgres' : 'another';
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

const STOP_WITHIN_MS = 20_000;

/** Fast shutdown: sessions end, everything is written; the hard way when that takes too long. */
export async function stopPostmaster(pid: number): Promise<void> {
  const end = Date.now() + STOP_WITHIN_MS;
  signal(pid, 'SIGINT');
  while ((await processAt(pid)) === 'postgres') {
    if (Date.now() > end) {
      signal(pid, 'SIGQUIT');
      return;
    }
    await delay(25);
  }
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself, which is what was asked.
  }
}
