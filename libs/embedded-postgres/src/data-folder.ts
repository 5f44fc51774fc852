import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { run } from './child.ts';
import { giveTo, launchAs, type SystemUser } from './system-user.ts';

/** What lies in the folder that the embedded database keeps. */
export interface DataFolder {
  readonly cluster: string;
  readonly passwordFile: string;
  /** Process id of the program that started the server: it alone stops it. */
  readonly ownerFile: string;
}

export function dataFolder(dataDir: string): DataFolder {
  return {
    cluster: join(dataDir, 'cluster'),
    passwordFile: join(dataDir, 'password'),
    ownerFile: join(dataDir, 'owner.pid'),
  };
}

/** Makes password and cluster where they are missing. Safe when two processes do it at once. */
export async function prepare(
  folder: DataFolder,
  binaries: Binaries,
  user: SystemUser | null,
): Promise<string> {
  await mkdir(join(folder.cluster, '..'), { recursive: true, mode: 0o755 });
  const password = await ensurePassword(folder, user);
  if ((await read(join(folder.cluster, 'PG_VERSION'))) === null) {
    await initialise(folder, binaries, user);
  }
  return password;
}

async function ensurePassword(folder: DataFolder, user: SystemUser | null): Promise<string> {
  const known = await read(folder.passwordFile);
  if (known !== null) return known.trim();
  const fresh = randomBytes(24).toString('hex');
  try {
    await writeFile(folder.passwordFile, `${fresh}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    return (await readFile(folder.passwordFile, 'utf8')).trim();
  }
  await giveTo(user, folder.passwordFile);
  return fresh;
}

/** Beside its place first, then renamed: a half-made cluster is never taken for a whole one. */
async function initialise(
  folder: DataFolder,
  binaries: Binaries,
  user: SystemUser | null,
): Promise<void> {
  const making = `${folder.cluster}-${process.pid}`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  await giveTo(user, making);
  await run(
    launchAs(user, binaries.initdb, [
      `--pgdata=${making}`,
      '--username=postgres',
      `--pwfile=${folder.passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ]),
  );
  try {
    await rename(making, folder.cluster);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if ((await read(join(folder.cluster, 'PG_VERSION'))) === null) throw error;
  }
}

/** Null when the file is not there. */
export async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** `code` is what Node names an error of the operating system by. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
