import type { User } from '@saksgang/application';
import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { errorCode } from '../error-code.ts';
import type { Logger } from '../logging.ts';
import type { SecurityLog } from '../observability/security-log.ts';
import type { Door } from './door.ts';
import type { KnownUsers } from './identity/known-users.ts';
import type { Provider } from './issuers/provider.ts';
import { machineOf } from './issuers/who-is-it.ts';

/** Signatures with a key pair alone: nobody who knows a public key can make one, and none is never enough. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'ES256', 'ES384', 'EdDSA'];
const CLOCK_SKEW_SECONDS = 30;

/** Says which machine a bearer token stands for; null for every token that is not wholly right. */
export type MachineTokens = (token: string) => Promise<User | null>;

export function createMachineTokens(
  door: Door,
  users: Pick<KnownUsers, 'find' | 'remember'>,
  logger: Logger,
  tell: SecurityLog,
): MachineTokens {
  const refused = (code: string) => {
    tell({ security: 'TOKEN_REFUSED', code });
    return null;
  };
  const verified = async (token: string, provider: Provider): Promise<JWTPayload | null> => {
    const { issuer, audience } = provider.trusted;
    if (audience === undefined) return refused('NOT_FOR_MACHINES');
    try {
      const { payload } = await jwtVerify(token, await provider.keys(), {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ['exp', 'iat'],
      });
      return payload;
    } catch (error) {
      // A wrong token is nobody's fault of ours; an issuer that doesn't answer is worth knowing.
      if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout) {
        logger.warn({ issuer }, 'an issuer could not be asked for its keys');
      }
      return refused(errorCode(error) ?? 'UNKNOWN');
    }
  };
  return async (token) => {
    const issuer = issuerOf(token);
    const provider = door.providers().find(({ trusted }) => trusted.issuer === issuer);
    if (!provider) return refused('UNKNOWN_ISSUER');
    const claims = await verified(token, provider);
    if (!claims) return null;
    const account = machineOf(provider, claims);
    if (!account) return refused('UNKNOWN_MACHINE');
    // What a machine has done is told by its name, also after it is gone.
    if (users.find(account.user.id)?.name !== account.user.name) await users.remember(account);
    return account.user;
  };
}

function issuerOf(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}
