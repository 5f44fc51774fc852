import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** Private keys of the issuer and of the two who are clients of it from the start. */
export interface IssuerKeys {
  /** Signs tokens: ES256. */
  readonly issuer: JWK;
  /** With which Saksgang proves to the issuer that it is the one who asks: ES256. */
  readonly app: JWK;
  /** With which the demo integrator does: RS256, which is what Maskinporten takes. */
  readonly machine: JWK;
  /** Signs the issuer's own cookies. */
  readonly cookies: string;
}

/** Reads the keys, and makes them the first time, in a file that only its owner may read. */
export async function loadIssuerKeys(file: string): Promise<IssuerKeys> {
  const stored = await readFile(file, 'utf8').catch(() => null);
  if (stored !== null) return JSON.parse(stored) as IssuerKeys;
  const made: IssuerKeys = {
    issuer: await signingKey('ES256'),
    app: await signingKey('ES256'),
    machine: await signingKey('RS256'),
    cookies: randomBytes(32).toString('base64url'),
  };
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  await writeFile(draft, JSON.stringify(made), { mode: 0o600 });
  await rename(draft, file);
  return made;
}

/** What others may know of a key. */
export function publicPart({ kty, crv, x, y, n, e, kid, alg, use }: JWK): JWK {
  const known = Object.entries({ kty, crv, x, y, n, e, kid, alg, use });
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

async function signingKey(alg: 'ES256' | 'RS256'): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const kid = randomBytes(8).toString('base64url');
  return { ...(await exportJWK(privateKey)), kid, alg, use: 'sig' };
}
