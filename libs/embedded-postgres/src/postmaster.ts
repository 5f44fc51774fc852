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

/** The server that runs on this cluster; null when none does. A file that a crash left is removed. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid');
  const lines = (await read(file))?.split('\n');
  if (!lines) return null;
  const pid = Number(lines[0]);
  if (!(await isPostgres(pid))) {
    await rm(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** After a restart of the machine the number may belong to anybody. */
async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (platform() !== 'linux') return true;
  const [name, state] = await Promise.all([
    read(`/proc/${pid}/comm`),
    read(`/proc/${pid}/stat`),
  ]).catch(() => [null, null]);
  const isZombie = state?.includes(') Z ') ?? false;
  return name?.trim() === 'postgres' && !isZombie;
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
  while (await isPostgres(pid)) {
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
