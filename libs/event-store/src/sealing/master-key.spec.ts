import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { WrongMasterKey } from '../errors.ts';
import { masterKey } from './master-key.ts';

describe('The master key', () => {
  const key = randomBytes(32);

  it('wraps a data key so that only itself opens it, and only for its subject', async () => {
    const master = masterKey(randomBytes(32));
    const wrapped = await master.wrap('child-1', key);
    expect(Buffer.from(wrapped).includes(key)).toBe(false);
    expect(await master.unwrap('child-1', wrapped)).toEqual(key);
    await expect(master.unwrap('child-2', wrapped)).rejects.toThrow(WrongMasterKey);
    const other = masterKey(randomBytes(32));
    await expect(other.unwrap('child-1', wrapped)).rejects.toThrow(WrongMasterKey);
  });

  it('has an id that tells keys apart and does not tell the key', () => {
    const secret = randomBytes(32);
    expect(masterKey(secret).id).toBe(masterKey(secret).id);
    expect(masterKey(secret).id).not.toBe(masterKey(randomBytes(32)).id);
    expect(secret.toString('hex')).not.toContain(masterKey(secret).id);
  });
});
