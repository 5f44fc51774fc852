import type { Digest } from '@saksgang/application';
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
import type { Provider } from './issuers/provider.ts';
import { personOf } from './issuers/who-is-it.ts';
import type { Ended, Sessions } from './sessions.ts';

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

/** OpenID Connect from the side that trusts: authorization code with PKCE, tokens for our eyes alone. */
export interface SignIn {
  /** @param issuer by its own name; @param hint whom to sign in as, where that has been chosen already */
  begin(issuer: string | null, hint: string | null, goTo: string): Promise<Begun | null>;
  /**
   * @param query of the address that the issuer sent the browser back to
   * @returns the new session's id; null for somebody who has nothing to do here
   * @throws Error when anything about the answer is wrong
   */
  finish(pending: PendingSignIn, query: string): Promise<string | null>;
  /** Where to sign out at the issuer too; null where it offers no such thing. */
  leave(ended: Ended): Promise<string | null>;
}

export function createSignIn({ door, sessions, users, digest, tell }: SignInParts): SignIn {
  const find = (issuer: string | null) => providersOfPeople(door).find(isCalled(issuer)) ?? null;
  const callback = () => `${door.url()}/auth/callback`;
  return {
    async begin(issuer, hint, goTo) {
      const provider = find(issuer);
      if (!provider) return null;
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
        ...(trusted.acrValues !== undefined && { acr_values: trusted.acrValues }),
        ...(hint !== null && { login_hint: hint, prompt: 'login' }),
      });
      const pending = { issuer: trusted.issuer, state, nonce, verifier, goTo };
      return { address: address.href, pending };
    },
    async finish({ issuer, state, nonce, verifier }, query) {
      const provider = find(issuer);
      if (!provider) return null;
      const tokens = await authorizationCodeGrant(
        await provider.configuration(),
        new URL(`${callback()}${query}`),
        {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        },
      );
      const claims = tokens.claims();
      const account = claims && personOf(provider, claims, digest);
      if (!account) return null;
      await users.remember(account);
      const id = await sessions.begin({
        accountId: account.user.id,
        issuer,
        idToken: tokens.id_token ?? '',
        // Not when the token was made: the issuer may have known the person since this morning.
        authenticatedAt: claims.auth_time === undefined ? null : new Date(claims.auth_time * 1000),
        acr: typeof claims['acr'] === 'string' ? claims['acr'] : null,
      });
      tell({ security: 'SIGNED_IN', userId: account.user.id, issuer });
      return id;
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

/** Where nobody has said which, it is the first. */
function isCalled(issuer: string | null): (provider: Provider) => boolean {
  return ({ trusted }) => issuer === null || trusted.issuer === issuer;
}
