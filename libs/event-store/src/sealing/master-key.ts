import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { WrongMasterKey } from '../errors.ts';
import type { DataKey } from './key-ring.ts';

/** Wraps the subjects' keys, so that their store is worthless without it. */
export interface MasterKey {
  /** Tells keys apart without telling the key. */
  readonly id: string;
  /** @throws StoreUnavailable when a key service does not answer. */
  wrap(subject: string, key: DataKey): Promise<Uint8Array>;
  /**
   * @throws WrongMasterKey when the key was wrapped under another, for another subject, or altered.
   * @throws StoreUnavailable when a key service does not answer.
   */
  unwrap(subject: string, wrapped: Uint8Array): Promise<DataKey>;
}

/** The master key in use, and those before it while what they wrapped is still being wrapped anew. */
export interface MasterKeys {
  /** Wraps what is made from now on. */
  readonly current: MasterKey;
  /** The one of this id; null when it is not at hand. */
  find(id: string): MasterKey | null;
  /** Looks again: another process may be changing the master key. */
  reload(): Promise<void>;
}

/** For a master key that nobody changes. */
export function onlyMasterKey(current: MasterKey): MasterKeys {
  return {
    current,
    find: (id) => (id === current.id ? current : null),
    reload: () => Promise.resolve(),
  };
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
        const key = decipher.update(wrapped.subarray(IV, -TAG));
        // Only checks: all of the key has come already, and no second copy of it is left in memory.
        decipher.final();
        return key;
      } catch {
        throw new WrongMasterKey(`master key ${id} does not open a data key`);
      }
    },
  };
}
