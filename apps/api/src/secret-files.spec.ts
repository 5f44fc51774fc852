import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSecret, secretFile } from './secret-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saksgang-secrets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('A secret on this machine', () => {
  it('is made once, of 256 bits, for its owner only', async () => {
    const path = join(folder, 'once.key');
    const secret = await secretFile(path);
    expect(secret).toHaveLength(32);
    expect(await secretFile(path)).toEqual(secret);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is the same for all that make it at once', async () => {
    const path = join(folder, 'shared.key');
    const secrets = await Promise.all(Array.from({ length: 20 }, () => secretFile(path)));
    expect(new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(1);
  });

  it('is refused when the file holds anything else', async () => {
    const path = join(folder, 'wrong.key');
    await writeFile(path, 'short');
    await expect(readSecret(path)).rejects.toThrow(/64 hex digits/);
  });
});
