import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../code-of.ts';

/** What a running PostgreSQL tells of itself in the folder that the embedded server keeps. */
export interface ServerFiles {
  /** Of the postmaster. */
  readonly pid: number;
  readonly port: number;
  /** With the password. */
  readonly url: string;
}

/** @param folder the one with `cluster` and `password` in it. @returns null when no server has begun there */
export async function readServerFiles(folder: string): Promise<ServerFiles | null> {
  try {
    const lock = (await readFile(join(folder, 'cluster/postmaster.pid'), 'utf8')).split('\n');
    const password = (await readFile(join(folder, 'password'), 'utf8')).trim();
    const [pid, port] = [Number(lock[0]), Number(lock[3])];
    return { pid, port, url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres` };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
