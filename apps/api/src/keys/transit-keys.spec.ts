import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable, WrongMasterKey } from '@saksgang/event-store';
import { temporaryFolder } from '../testing/running-api.ts';
import { startTransit } from '../testing/transit-stand-in.ts';
import { openTransitKeys } from './transit-keys.ts';
import { KeyServiceUnavailable } from './transit-service.ts';

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;

let transit: Awaited<ReturnType<typeof startTransit>>;
let folder: Folder;
let tokenFile: string;
const key = randomBytes(32);

beforeAll(async () => {
  folder = await temporaryFolder();
  tokenFile = join(folder.path, 'token');
});
beforeEach(async () => {
  transit = await startTransit();
  await writeFile(tokenFile, `${transit.token}\n`);
});
afterEach(() => transit.stop());
afterAll(() => folder.remove());

const open = (overrides = {}) =>
  openTransitKeys({ url: transit.url, key: transit.key, tokenFile, ...overrides });

describe('A master key in a key service', () => {
  it('wraps a data key so that only the service opens it, and only for its subject', async () => {
    const { current } = await open();
    const wrapped = await current.wrap('child-1', key);
    expect(Buffer.from(wrapped).includes(key)).toBe(false);
    expect(Buffer.from(await current.unwrap('child-1', wrapped))).toEqual(key);
    await expect(current.unwrap('child-2', wrapped)).rejects.toThrow(WrongMasterKey);
    const altered = Buffer.from(wrapped).fill('A', 20, 30);
    await expect(current.unwrap('child-1', altered)).rejects.toThrow(WrongMasterKey);
  });

  it('is changed for its next version; what the one before wrapped is still opened', async () => {
    const keys = await open();
    const old = keys.current;
    const wrapped = await old.wrap('child-1', key);
    await keys.change();
    expect(keys.current.id).not.toBe(old.id);
    expect(Buffer.from((await keys.find(old.id)?.unwrap('child-1', wrapped)) ?? [])).toEqual(key);
    const server = await open();
    expect(server.current.id).toBe(keys.current.id);
  });

  it('knows which keys are its own', async () => {
    const keys = await open();
    expect(keys.find('0123456789abcdef')).toBeNull();
    expect(keys.find('transit:another:v1')).toBeNull();
  });
});

describe('A key service that does not do what it is asked', () => {
  it.each([
    ['is sealed', 'the key service is sealed', () => transit.seal(true)],
    ['refuses the token', 'the key service refuses the token', () => writeFile(tokenFile, 'old')],
    ['is away', 'the key service did not answer', () => transit.stop()],
  ])('%s: what was going on is told to come again, in words of ours', async (_, words, happen) => {
    const { current } = await open();
    const wrapped = await current.wrap('child-1', key);
    await happen();
    const refused = current.unwrap('child-1', wrapped);
    await expect(refused).rejects.toThrow(StoreUnavailable);
    await expect(refused).rejects.toThrow(words);
    await expect(current.wrap('child-2', key)).rejects.toThrow(words);
    await expect(open()).rejects.toThrow(words);
  });

  it('has no such key', async () => {
    await expect(open({ key: 'another' })).rejects.toThrow('the key service has no such key');
  });

  it('answers something else', async () => {
    const other = open({ url: transit.url.replace('/v1/transit', '') });
    await expect(other).rejects.toThrow(KeyServiceUnavailable);
  });

  it('can’t be asked without a token', async () => {
    const refused = open({ tokenFile: join(folder.path, 'nothing') });
    await expect(refused).rejects.toThrow('the token of the key service cannot be read');
  });
});
