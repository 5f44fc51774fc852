import { link, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { secretFile } from '../secret-files.ts';
import { openMasterKeyFile } from './master-key-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saksgang-master-'));
  path = join(folder, 'master.key');
  await secretFile(path);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = async () => (await readdir(folder)).sort();

describe('A master key in a file', () => {
  it('is changed for a new one, and the old one stays readable until it is dropped', async () => {
    const keys = await openMasterKeyFile(path);
    const old = keys.current;
    await keys.change();
    expect(keys.current.id).not.toBe(old.id);
    expect(keys.find(old.id)?.id).toBe(old.id);
    expect(await files()).toEqual(['master.key', 'master.key.previous']);
    expect(await keys.isChanging()).toBe(true);
    await keys.dropOld();
    expect(keys.find(old.id)).toBeNull();
    expect(await files()).toEqual(['master.key']);
    expect(await keys.isChanging()).toBe(false);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is seen by a running server when it looks again', async () => {
    const [server, command] = [await openMasterKeyFile(path), await openMasterKeyFile(path)];
    await command.change();
    await server.reload();
    expect(server.current.id).toBe(command.current.id);
  });

  it.each([
    ['before the new key has its name', async () => secretFile(`${path}.next`)],
    [
      'while the old key has two names',
      async () => {
        await secretFile(`${path}.next`);
        await link(path, `${path}.previous`);
      },
    ],
  ])('cut off %s, the change goes on with the same new key', async (_, cutOff) => {
    const old = (await openMasterKeyFile(path)).current;
    await cutOff();
    const keys = await openMasterKeyFile(path);
    expect(keys.current.id).toBe(old.id);
    expect(await keys.isChanging()).toBe(false);
    const next = (await openMasterKeyFile(`${path}.next`)).current;
    await keys.change();
    expect(keys.current.id).toBe(next.id);
    expect(keys.find(old.id)).not.toBeNull();
    expect(await keys.isChanging()).toBe(true);
  });

  it('may be put in its place by others, who name the one before', async () => {
    const [mine, old] = [await openMasterKeyFile(path), join(folder, 'old')];
    await rename(path, old);
    await secretFile(path);
    const keys = await openMasterKeyFile(path, old);
    expect(keys.find(mine.current.id)?.id).toBe(mine.current.id);
    expect(await keys.isChanging()).toBe(true);
  });

  it('is refused when it is no key, without repeating what it holds', async () => {
    await writeFile(path, 'hunter2');
    await expect(openMasterKeyFile(path)).rejects.toThrow(/^(?!.*hunter2).*64 hex digits/);
  });
});
