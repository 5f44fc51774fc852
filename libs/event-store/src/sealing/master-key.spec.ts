import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WrongMasterKey } from '../errors.ts';
import { loadMasterKey, masterKey } from './master-key.ts';

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

describe('The file of the master key', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'saksgang-master-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is made once, for the owner alone, and read ever after', async () => {
    const path = join(folder, 'keys', 'master.key');
    const [first, second] = await Promise.all([
      loadMasterKey(path, { create: true }),
      loadMasterKey(path, { create: true }),
    ]);
    expect(first.id).toBe(second.id);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await loadMasterKey(path, { create: false })).id).toBe(first.id);
  });

  it('is never made anew where it must exist: that would hide that the old one is lost', async () => {
    const path = join(folder, 'lost.key');
    await expect(loadMasterKey(path, { create: false })).rejects.toThrow(path);
  });

  it('is refused when it is no key, without repeating what it holds', async () => {
    const path = join(folder, 'bad.key');
    await writeFile(path, 'hunter2');
    await expect(loadMasterKey(path, { create: true })).rejects.toThrow(/^(?!.*hunter2).*bad\.key/);
  });
});
