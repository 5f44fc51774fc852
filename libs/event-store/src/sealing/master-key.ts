import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WrongMasterKey } from '../errors.ts';
import type { DataKey } from './key-ring.ts';

/** Wraps the subjects' keys, so that their store is worthless without it. A key service fits as well. */
export interface MasterKey {
  /** Tells keys apart without telling the key. */
  readonly id: string;
  wrap(subject: string, key: DataKey): Promise<Uint8Array>;
  /** @throws WrongMasterKey when the key was wrapped under another, for another subject, or altered. */
  unwrap(subject: string, wrapped: Uint8Array): Promise<DataKey>;
}

const IV = 12;
const TAG = 16;
const KEY_BYTES = 32;

/** AES-256-GCM under 32 secret bytes; the subject is bound in. */
export function masterKey(secret: Uint8Array): MasterKey {
  if (secret.length !== KEY_BYTES) throw new RangeError(`a master key has ${KEY_BYTES} bytes`);
  const id = createHash('sha256').update('master key id').update(secret).digest('hex').slice(0, 16);
  return {
    id,
    async wrap(subject, key) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', secret, iv);
      cipher.setAAD(Buffer.from(subject));
      return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    },
    async unwrap(subject, wrapped) {
      const iv = wrapped.subarray(0, IV);
      const decipher = createDecipheriv('aes-256-gcm', secret, iv, { authTagLength: TAG });
      decipher.setAAD(Buffer.from(subject));
      try {
        decipher.setAuthTag(wrapped.subarray(-TAG));
        return Buffer.concat([decipher.update(wrapped.subarray(IV, -TAG)), decipher.final()]);
      } catch {
        throw new WrongMasterKey(`master key ${id} does not open a data key`);
      }
    },
  };
}

/**
 * Reads the master key (64 hex digits) from a file for the owner alone.
 * `create` makes one where there is none: only right on the very first start.
 * @throws Error naming the file when it is missing or malformed.
 */
export async function loadMasterKey(
  path: string,
  { create }: { readonly create: boolean },
): Promise<MasterKey> {
  if (create) await createOnce(path);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`the master key cannot be read: ${path}`);
  });
  if (!/^[0-9a-f]{64}\s*$/.test(text)) {
    throw new Error(`the master key must be 64 hexadecimal digits: ${path}`);
  }
  return masterKey(Buffer.from(text.trim(), 'hex'));
}

async function createOnce(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const text = `${randomBytes(KEY_BYTES).toString('hex')}\n`;
  await writeFile(path, text, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    const exists = typeof error === 'object' && error !== null && 'code' in error;
    if (!exists || error.code !== 'EEXIST') throw error;
  });
}
