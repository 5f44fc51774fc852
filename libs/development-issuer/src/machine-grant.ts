import { randomUUID } from 'node:crypto';
import {
  createLocalJWKSet,
  decodeJwt,
  importJWK,
  jwtVerify,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose';
import { LRUCache } from 'lru-cache';
import type { Machine } from './accounts.ts';
import { publicPart } from './issuer-keys.ts';

const KNOWN_CLAIMS = ['aud', 'iss', 'scope', 'iat', 'exp', 'jti', 'resource'];
const LONGEST_GRANT_SECONDS = 120;
const CLOCK_SKEW_SECONDS = 10;
const TOKEN_LASTS_SECONDS = 120;

/** Why a grant was refused, in OAuth's words (RFC 6749, section 5.2). */
export class GrantRefused extends Error {
  override readonly name = 'GrantRefused';
  readonly code: 'invalid_grant' | 'invalid_scope';
  constructor(code: GrantRefused['code']) {
    super(code);
    this.code = code;
  }
}

export interface MachineGrantOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Signs tokens: ES256. */
  readonly key: JWK;
  readonly machines: readonly Machine[];
}

export interface IssuedToken {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope: string;
}

/**
 * Maskinporten's grant (RFC 7523, section 2.1, with its own rules): `aud` is the issuer and nothing else,
 * `iss` the client's id, 120 seconds at most, signed with RS256 by a key that has a name, and no claim that
 * is not known.
 * @returns takes an assertion and gives a token; throws GrantRefused
 */
export function machineGrants({ issuer, audience, key, machines }: MachineGrantOptions) {
  // A grant opens once: whoever has seen one can't use it again.
  const used = new LRUCache<string, true>({ max: 10_000, ttl: 2 * LONGEST_GRANT_SECONDS * 1000 });
  return async (assertion: string): Promise<IssuedToken> => {
    const machine = machines.find(({ clientId }) => clientId === clientIn(assertion));
    if (!machine) throw new GrantRefused('invalid_grant');
    const grant = await verified(assertion, machine, issuer);
    const content = signedPart(assertion);
    if (used.has(content)) throw new GrantRefused('invalid_grant');
    used.set(content, true);
    const scope = String(grant['scope']);
    if (!scope.split(' ').every((each) => machine.scopes.includes(each))) {
      throw new GrantRefused('invalid_scope');
    }
    const consumer = { authority: 'iso6523-actorid-upis', ID: machine.consumer };
    const token = new SignJWT({ client_id: machine.clientId, consumer, scope })
      .setProtectedHeader({ alg: 'ES256', kid: key.kid ?? '' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${TOKEN_LASTS_SECONDS}s`);
    const signed = await token.sign(await importJWK(key));
    return {
      access_token: signed,
      token_type: 'Bearer',
      expires_in: TOKEN_LASTS_SECONDS,
      scope,
    };
  };
}

/** Without the signature, which can be written in more ways than one. */
function signedPart(assertion: string): string {
  return assertion.slice(0, assertion.lastIndexOf('.'));
}

function clientIn(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss;
  } catch {
    throw new GrantRefused('invalid_grant');
  }
}

async function verified(
  assertion: string,
  { clientId, key }: Machine,
  issuer: string,
): Promise<JWTPayload> {
  const rules = {
    algorithms: ['RS256'],
    issuer: clientId,
    clockTolerance: CLOCK_SKEW_SECONDS,
    requiredClaims: ['scope', 'iat', 'exp'],
  };
  const keys = createLocalJWKSet({ keys: [publicPart(key)] });
  const { payload, protectedHeader } = await jwtVerify(assertion, keys, rules).catch(() => {
    throw new GrantRefused('invalid_grant');
  });
  const { aud, iat = 0, exp = 0 } = payload;
  const isGood =
    protectedHeader.kid !== undefined &&
    aud === issuer &&
    exp - iat <= LONGEST_GRANT_SECONDS &&
    iat <= Date.now() / 1000 + CLOCK_SKEW_SECONDS &&
    Object.keys(payload).every((claim) => KNOWN_CLAIMS.includes(claim));
  if (!isGood) throw new GrantRefused('invalid_grant');
  return payload;
}
