import type { Config } from '../config.ts';
import { errorCode } from '../error-code.ts';
import { secretFile } from '../secret-files.ts';
import { StartupError } from '../startup-error.ts';
import { openMasterKeyFile } from './master-key-file.ts';
import type { RotatableKeys } from './rotatable-keys.ts';
import { openTransitKeys } from './transit-keys.ts';

type Settings = Pick<
  Config,
  'KMS_URL' | 'KMS_KEY' | 'KMS_TOKEN_FILE' | 'MASTER_KEY_FILE' | 'MASTER_KEY_PREVIOUS_FILE'
>;

/**
 * The master key, from a key service where the settings name one, otherwise from a file.
 * @param file of the master key; made where no setting says that it must be there
 * @throws StartupError when a file cannot be read. @throws KeyServiceUnavailable
 */
export async function openMasterKeys(settings: Settings, file: string): Promise<RotatableKeys> {
  const { KMS_URL: url, KMS_KEY: key, KMS_TOKEN_FILE: tokenFile } = settings;
  const previous = settings.MASTER_KEY_PREVIOUS_FILE ?? null;
  if (url === undefined || key === undefined || tokenFile === undefined) {
    if (settings.MASTER_KEY_FILE === undefined) await secretFile(file);
    return reading('MASTER_KEY_FILE', () => openMasterKeyFile(file, previous));
  }
  const service = await openTransitKeys({ url, key, tokenFile });
  if (previous === null) return service;
  const before = await reading('MASTER_KEY_PREVIOUS_FILE', () => openMasterKeyFile(previous));
  return {
    get current() {
      return service.current;
    },
    find: (id) => service.find(id) ?? before.find(id),
    reload: () => service.reload(),
    isChanging: () => Promise.resolve(true),
    change: () => service.change(),
    dropOld: () => service.dropOld(),
  };
}

async function reading<T>(setting: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    throw new StartupError(
      `${setting} must be a readable file with 64 hex digits (${errorCode(error) ?? 'it holds something else'})`,
    );
  }
}
