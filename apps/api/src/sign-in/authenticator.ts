import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { demoUsers, requesterOf, type User, type UserDirectory } from '@saksgang/application';
import type { Authenticator } from '@saksgang/graphql-api';
import { instant } from '@saksgang/kernel';
import { correlationIdNow } from '../observability/request-scope.ts';
import { isForeign } from './origin.ts';
import type { Sessions } from './sessions.ts';

/**
 * THE place where identity is decided, for every request and every live connection. Two ways in, both for
 * demonstration: a session cookie from the demo sign-in, and the demo integrator's bearer token.
 */
export function createAuthenticator(known: {
  readonly users: UserDirectory;
  readonly sessions: Sessions;
  readonly integratorToken: string;
  readonly publicUrl: string | null;
}): Authenticator {
  const identify = (headers: IncomingHttpHeaders): User | null => {
    const bearer = bearerOf(headers);
    if (bearer !== null) {
      return isSame(bearer, known.integratorToken) ? demoUsers.integrator : null;
    }
    // A browser sends the cookie along whoever wrote the page; only our own pages may use it.
    if (isForeign(headers, known.publicUrl)) return null;
    const userId = known.sessions.userOf(headers.cookie, new Date());
    return userId === null ? null : known.users.find(userId);
  };
  return {
    async requesterOf(headers) {
      const user = identify(headers);
      const now = instant(new Date().toISOString());
      if (user === null) return null;
      // A live connection is no request: it gets an id of its own.
      const correlationId = correlationIdNow() ?? randomUUID();
      return requesterOf(user, known.users, { now, correlationId });
    },
  };
}

/** Null where there is no Authorization at all; a wrong one is never made up for by a cookie. */
function bearerOf({ authorization }: IncomingHttpHeaders): string | null {
  if (authorization === undefined) return null;
  return /^bearer (.+)$/i.exec(authorization)?.[1] ?? '';
}

/** Compares digests, so that the time taken tells nothing of how much was right. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
