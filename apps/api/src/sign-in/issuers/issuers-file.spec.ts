import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../testing/running-api.ts';
import { readIssuersFile } from './issuers-file.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function read(content: string) {
  const path = join(folder.path, 'issuers.json');
  await writeFile(path, content);
  return readIssuersFile(path);
}

const issuer = {
  name: 'Maskinporten',
  kind: 'maskinporten',
  issuer: 'https://maskinporten.example/',
  audience: 'https://saksgang.example',
};
const list = (change: object) => JSON.stringify([{ ...issuer, ...change }]);

describe('The file of issuers', () => {
  it('says whose word is taken, and what it leaves out means nothing', async () => {
    expect(await read(list({}))).toEqual([
      expect.objectContaining({ ...issuer, tenants: {}, roles: {}, units: {}, machines: {} }),
    ]);
  });

  it.each([
    ['is no JSON', '{', 'does not hold JSON'],
    ['trusts nobody', '[]', 'is not a list of issuers'],
    ['trusts an issuer without TLS', list({ issuer: 'http://issuer.example' }), 'see 0.issuer'],
    ['knows another kind', list({ kind: 'saml' }), 'see 0.kind'],
    ['gives a role that is none', list({ roles: { admin: 'KING' } }), 'see 0.roles.admin'],
    ['has a word nobody knows', list({ secret: 'hemmelig' }), 'see 0'],
    ['lets people in without proof of who asks', list({ clientId: 'saksgang' }), 'see 0'],
    ['is of use to nobody', list({ audience: undefined }), 'see 0'],
  ])('is refused when it %s, without a value of it', async (_what, content, reason) => {
    const refusal = read(content);
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.not.toThrow(/hemmelig|KING|issuer\.example/);
  });

  it('is refused when it is not there', async () => {
    await expect(readIssuersFile(join(folder.path, 'other.json'))).rejects.toThrow(
      'cannot be read',
    );
  });
});
