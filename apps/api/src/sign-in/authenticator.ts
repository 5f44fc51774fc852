import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import {
  requesterOf,
  workplacesOf,
  type Proof,
  type Requester,
  type User,
} from '@saksgang/application';
import type { Authenticator } from '@saksgang/graphql-api';
import { instant, systemClock, type Instant } from '@saksgang/kernel';
import { correlationIdNow } from '../observability/request-scope.ts';
import type { SecurityLog } from '../observability/security-log.ts';
import type { Cookies } from './cookies.ts';
import type { Door } from './door.ts';
import type { KnownUsers } from './identity/known-users.ts';
import type { MachineTokens } from './machine-tokens.ts';
import { isForeign } from './origin.ts';
import type { Session, Sessions } from './sessions.ts';

type Known = Pick<Requester, 'user' | 'proof'>;

/**
 * THE place where identity is decided, for every request and every live connection. Two ways in: the cookie
 * of a session that began with an issuer's word, and a machine's bearer token from such an issuer.
 */
export function createAuthenticator(known: {
  readonly door: Pick<Door, 'providers'>;
  readonly users: KnownUsers;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly machines: MachineTokens;
  readonly publicUrl: string | null;
  readonly tell: SecurityLog;
}): Authenticator {
  const signedIn = async (
    headers: IncomingHttpHeaders,
    { inUse, now }: { readonly inUse: boolean; readonly now: Instant },
  ): Promise<Known | null> => {
    // A browser sends the cookie along whoever wrote the page; only our own pages may use it.
    if (isForeign(headers, known.publicUrl)) {
      known.tell({ security: 'FOREIGN_SITE' });
      return null;
    }
    const id = known.cookies.sessionIn(headers.cookie);
    const session = id === null ? null : await known.sessions.find(id, inUse);
    if (id === null || !session) return null;
    known.users.learn(session.accounts);
    const user = workingAs(session, now);
    // The agreement has ended: nothing is asked for another municipality, nor mistaken for a question at home.
    if (user === null) await known.sessions.end(id);
    return user && { user, proof: proofIn(session) };
  };
  const workingAs = ({ accountId, worksFor }: Session, now: Instant): User | null => {
    const home = known.users.find(accountId);
    if (home === null || worksFor === null) return home;
    const places = workplacesOf(home, known.users, now);
    return places.find(({ user }) => user.tenant === worksFor)?.user ?? null;
  };
  const proofIn = ({ issuer, authenticatedAt, acr }: Session): Proof => ({
    authenticatedAt: authenticatedAt && instant(authenticatedAt.toISOString()),
    acr,
    wantedAcr:
      known.door.providers().find(({ trusted }) => trusted.issuer === issuer)?.trusted.stepUp ?? [],
  });
  const machine = async (token: string): Promise<Known | null> => {
    const user = await known.machines(token);
    return user && { user, proof: null };
  };
  const find = async (headers: IncomingHttpHeaders, inUse: boolean) => {
    const bearer = bearerOf(headers);
    const now = systemClock();
    const found = await (bearer === null ? signedIn(headers, { inUse, now }) : machine(bearer));
    if (found === null) return null;
    // A live connection is no request: it gets an id of its own.
    const correlationId = correlationIdNow() ?? randomUUID();
    return requesterOf(found.user, known.users, { now, proof: found.proof, correlationId });
  };
  return {
    requesterOf: (headers) => find(headers, headers[UNATTENDED] === undefined),
    listenerOf: (headers) => find(headers, false),
  };
}

/** What the page asks by itself while nobody sits there carries it: it is no use of the session. */
const UNATTENDED = 'x-unattended';

/** Null where there is no Authorization at all; a wrong one is never made up for by a cookie. */
function bearerOf({ authorization }: IncomingHttpHeaders): string | null {
  if (authorization === undefined) return null;
  return /^bearer (.+)$/i.exec(authorization)?.[1] ?? '';
}
