import { readFile } from 'node:fs/promises';
import {
  createRemoteJWKSet,
  customFetch as keysFetch,
  importPKCS8,
  type JWTVerifyGetKey,
} from 'jose';
import {
  allowInsecureRequests,
  ClientSecretPost,
  customFetch,
  discovery,
  None,
  PrivateKeyJwt,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import type { ClaimMapper } from './claims.ts';
import type { TrustedIssuer } from './issuers-file.ts';

const ANSWERS_WITHIN_SECONDS = 10;
const KEYS_ASKED_AGAIN_AFTER_MS = 30_000;

/** A trusted issuer that can be asked. */
export interface Provider {
  readonly trusted: TrustedIssuer;
  readonly mapper: ClaimMapper;
  /** Its addresses, asked for the first time that they are needed, and again after a failure. */
  configuration(): Promise<Configuration>;
  /** The keys that its tokens are signed with. */
  keys(): Promise<JWTVerifyGetKey>;
}

/** Asks an address. */
export type Reach = (address: string, options?: RequestInit) => Promise<Response>;

export interface ProviderParts {
  readonly trusted: TrustedIssuer;
  readonly mapper: ClaimMapper;
  readonly clientAuth: () => Promise<ClientAuth>;
  /** How to reach it, where it is not by its own address. */
  readonly reach?: Reach;
}

export function createProvider({ trusted, mapper, clientAuth, reach }: ProviderParts): Provider {
  const ask = reach ?? fetch;
  const discover = async () =>
    discovery(
      new URL(trusted.issuer),
      trusted.clientId ?? trusted.audience ?? '',
      undefined,
      await clientAuth(),
      {
        algorithm: trusted.kind === 'maskinporten' ? 'oauth2' : 'oidc',
        timeout: ANSWERS_WITHIN_SECONDS,
        [customFetch]: (url, options) => ask(url, options),
        // On this very machine alone: the file of issuers takes no other address without TLS.
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out
        ...(trusted.issuer.startsWith('http:') && { execute: [allowInsecureRequests] }),
      },
    );
  const configuration = untilItWorks(discover);
  const keys = untilItWorks(async () => {
    const { jwks_uri: address } = (await configuration()).serverMetadata();
    if (address === undefined) throw new Error('the issuer tells of no keys');
    return createRemoteJWKSet(new URL(address), {
      cooldownDuration: KEYS_ASKED_AGAIN_AFTER_MS,
      timeoutDuration: ANSWERS_WITHIN_SECONDS * 1000,
      [keysFetch]: (url, options) => ask(url, options),
    });
  });
  return { trusted, mapper, configuration, keys };
}

/** How we prove to an issuer who we are: with the secret or the key of its files, read anew each start. */
export async function clientAuthOf(trusted: TrustedIssuer): Promise<ClientAuth> {
  const { clientSecretFile, privateKeyFile } = trusted;
  if (privateKeyFile !== undefined) {
    return PrivateKeyJwt(await importPKCS8(await readFile(privateKeyFile, 'utf8'), 'RS256'));
  }
  if (clientSecretFile === undefined) return None();
  return ClientSecretPost((await readFile(clientSecretFile, 'utf8')).trim());
}

/** Asks once, and for all; a failure is forgotten. */
function untilItWorks<T>(work: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null;
  return () => {
    found ??= work().catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
}
