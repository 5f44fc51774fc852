import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from './error-code.ts';
import { StartupError } from './startup-error.ts';

/** What is kept on this machine. */
export interface DataFolder {
  /** Where the embedded PostgreSQL keeps its files. */
  readonly postgres: string;
  /** The file of the master key; made by who opens it first, unless it lies elsewhere. */
  readonly masterKeyFile: string;
  /** The file with the keys of the development issuer; made when it first opens. */
  readonly issuerKeys: string;
  /** The file with the keys that the notary signs with; made by who signs first. */
  readonly notaryKey: string;
  /** Where checkpoints go that have no place of their own. */
  readonly checkpoints: string;
}

/**
 * Makes the folder where it is missing.
 * @param masterKeyFile where the master key lies; in the folder when left out
 * @throws StartupError when the folder cannot be written to
 */
export async function openDataFolder(
  dataDir: string,
  masterKeyFile = join(resolve(dataDir), 'master.key'),
): Promise<DataFolder> {
  const folder = resolve(dataDir);
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
    return {
      postgres: join(folder, 'postgres'),
      masterKeyFile,
      issuerKeys: join(folder, 'issuer-keys.json'),
      notaryKey: join(folder, 'notary.key'),
      checkpoints: join(folder, 'checkpoints'),
    };
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    throw new StartupError(`DATA_DIR cannot be written to: ${folder} (${code})`);
  }
}

/** With the folders above it. Not by Node's own `recursive`, which never ends under /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') return;
    const parent = dirname(path);
    if (code !== 'ENOENT' || (await isThere(parent))) throw error;
    await makeFolder(parent);
    await makeFolder(path);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
