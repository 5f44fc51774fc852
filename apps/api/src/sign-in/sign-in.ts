import { isWantedLevel, type Digest } from '@saksgang/application';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { SecurityLog } from '../observability/security-log.ts';
import type { PendingSignIn } from './cookies.ts';
import type { Door } from './door.ts';
import type { KnownUsers } from './identity/known-users.ts';
import { levelIn, levelsToAsk } from './issuers/levels.ts';
import type { Provider } from './issuers/provider.ts';
import { personOf } from './issuers/who-is-it.ts';
import type { Ended, Session, Sessions } from './sessions.ts';

export interface SignInParts {
  readonly door: Door;
  readonly sessions: Sessions;
  readonly users: KnownUsers;
  readonly digest: Digest;
  readonly tell: SecurityLog;
}

export interface Begun {
  /** Where to send the browser. */
  readonly address: string;
  /** What it must bring back. */
  readonly pending: PendingSignIn;
}

/** How a sign-in ended: with the id of a session, or with why there is none. */
type Finished =
  | { readonly session: string }
  | {
      readonly refusal:
        | 'NOTHING_TO_DO_HERE'
        /** Another came back than who was to prove anew who they are. */
        | 'SOMEBODY_ELSE'
        /** Than is wanted of such a proof. */
        | 'LEVEL_TOO_LOW';
    };

/** OpenID Connect from the side that trusts: authorization code with PKCE, tokens for our eyes alone. */
export interface SignIn {
  /** @param issuer by its own name; @param hint whom to sign in as, where that has been chosen already */
  begin(issuer: string | null, hint: string | null, goTo: string): Promise<Begun | null>;
  /**
   * Back to the issuer of a session, to prove anew who one is. What the issuer remembers is not enough.
   * @param id of the session, as the browser keeps it
   */
  beginAnew(id: string, session: Session, goTo: string): Promise<Begun | null>;
  /**
   * @param query of the address that the issuer sent the browser back to
   * @throws Error when anything about the answer is wrong
   */
  finish(pending: PendingSignIn, query: string): Promise<Finished>;
  /** Where to sign out at the issuer too; null where it offers no such thing. */
  leave(ended: Ended): Promise<string | null>;
}

export function createSignIn({ door, sessions, users, digest, tell }: SignInParts): SignIn {
  const find = (issuer: string | null) => providersOfPeople(door).find(isCalled(issuer)) ?? null;
  const callback = () => `${door.url()}/auth/callback`;
  /** @param more what else to ask the issuer for */
  const leadTo = async (
    provider: Provider,
    more: Readonly<Record<string, string>>,
    { goTo, anew }: Pick<PendingSignIn, 'goTo' | 'anew'>,
  ): Promise<Begun> => {
    const { trusted } = provider;
    const verifier = randomPKCECodeVerifier();
    const [state, nonce] = [randomState(), randomNonce()];
    const address = buildAuthorizationUrl(await provider.configuration(), {
      scope: trusted.scope,
      redirect_uri: callback(),
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...more,
    });
    const pending = { issuer: trusted.issuer, state, nonce, verifier, goTo, anew };
    return { address: address.href, pending };
  };
  const tokensFor = async (
    provider: Provider,
    { state, nonce, verifier, anew }: PendingSignIn,
    query: string,
  ) =>
    authorizationCodeGrant(await provider.configuration(), new URL(`${callback()}${query}`), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      // Proven since they were sent there: the issuer has to say so (`auth_time`).
      ...(anew && { maxAge: secondsNow() - anew.since }),
    });
  return {
    async begin(issuer, hint, goTo) {
      const provider = find(issuer);
      if (!provider) return null;
      const { acrValues } = provider.trusted;
      const more = {
        ...(acrValues !== undefined && { acr_values: acrValues }),
        ...(hint !== null && { login_hint: hint, prompt: 'login' }),
      };
      return leadTo(provider, more, { goTo, anew: null });
    },
    async beginAnew(id, { issuer, accountId }, goTo) {
      const provider = find(issuer);
      if (!provider) return null;
      const more = { prompt: 'login', max_age: '0', ...levelsToAsk(provider.trusted) };
      const anew = { session: id, accountId, since: secondsNow() };
      return leadTo(provider, more, { goTo, anew });
    },
    async finish(pending, query) {
      const provider = find(pending.issuer);
      if (!provider) return { refusal: 'NOTHING_TO_DO_HERE' };
      const { anew } = pending;
      const tokens = await tokensFor(provider, pending, query);
      const claims = tokens.claims();
      const account = claims && personOf(provider, claims, digest);
      if (anew && account?.user.id !== anew.accountId) return { refusal: 'SOMEBODY_ELSE' };
      if (!account) return { refusal: 'NOTHING_TO_DO_HERE' };
      const acr = levelIn(claims, provider.trusted);
      if (anew && !isWantedLevel(acr, provider.trusted.stepUp)) return { refusal: 'LEVEL_TOO_LOW' };
      await users.remember(account);
      const session = await sessions.begin({
        accountId: account.user.id,
        issuer: pending.issuer,
        idToken: tokens.id_token ?? '',
        // Not when the token was made: the issuer may have known the person since this morning.
        authenticatedAt: claims.auth_time === undefined ? null : new Date(claims.auth_time * 1000),
        acr,
      });
      tell({ security: 'SIGNED_IN', userId: account.user.id, issuer: pending.issuer });
      return { session };
    },
    async leave({ issuer, idToken }) {
      const configuration = await find(issuer)?.configuration();
      if (configuration?.serverMetadata().end_session_endpoint === undefined) return null;
      return buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${door.url()}/logg-inn`,
      }).href;
    },
  };
}

/** Issuers that people may come by: those that know us as a client. */
export function providersOfPeople(door: Door): readonly Provider[] {
  return door.providers().filter(({ trusted }) => trusted.clientId !== undefined);
}

function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}

/** Where nobody has said which, it is the first. */
function isCalled(issuer: string | null): (provider: Provider) => boolean {
  return ({ trusted }) => issuer === null || trusted.issuer === issuer;
}
