import { hkdfSync } from 'node:crypto';
import { WrongMasterKey, type DataKey } from '@saksgang/event-store';
import { openSystemSecrets, PostgresKeyRing } from '@saksgang/event-store-postgres';
import type pg from 'pg';
import type { Config } from '../config.ts';
import type { DataFolder } from '../data-folder.ts';
import { openMasterKeys } from '../keys/open-master-keys.ts';
import type { RotatableKeys } from '../keys/rotatable-keys.ts';
import { KeyServiceUnavailable } from '../keys/transit-service.ts';
import { readSecret } from '../secret-files.ts';
import { StartupError } from '../startup-error.ts';

const SECRETS = ['digest', 'identity-register', 'session-cookie'] as const;

/** What opens personal data, and the program's own secrets. */
export interface Keys {
  readonly ring: PostgresKeyRing;
  readonly masters: RotatableKeys;
  readonly secrets: Readonly<Record<(typeof SECRETS)[number], DataKey>>;
}

/**
 * Opens the key store with the master key that the settings name.
 * @throws StartupError when the master key is missing, the key service does not answer, or neither is the one
 * that wraps the stored keys
 */
export async function openKeys(config: Config, folder: DataFolder, pool: pg.Pool): Promise<Keys> {
  try {
    const masters = await openMasterKeys(config, folder.masterKeyFile);
    const ring = new PostgresKeyRing(pool, masters);
    await ring.check();
    ring.watch();
    const derive = await derivation(config, folder);
    return { ring, masters, secrets: await openSystemSecrets(pool, masters, SECRETS, derive) };
  } catch (error) {
    if (error instanceof KeyServiceUnavailable) throw new StartupError(`KMS_URL: ${error.message}`);
    if (!(error instanceof WrongMasterKey)) throw error;
    const setting = config.KMS_URL === undefined ? 'MASTER_KEY_FILE' : 'KMS_KEY';
    throw new StartupError(`${setting}: ${error.message}`);
  }
}

/** Before the key store held them, the secrets were derived from the master key (HKDF, RFC 5869). */
async function derivation(config: Config, folder: DataFolder) {
  const own = config.KMS_URL === undefined ? folder.masterKeyFile : null;
  const file = config.MASTER_KEY_PREVIOUS_FILE ?? own;
  if (file === null) return null;
  const masterSecret = await readSecret(file);
  return (name: string) =>
    Buffer.from(hkdfSync('sha256', masterSecret, '', `saksgang/${name}`, 32));
}
