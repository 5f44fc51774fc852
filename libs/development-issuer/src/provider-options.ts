import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Account, Machine } from './accounts.ts';
import { publicPart, type IssuerKeys } from './issuer-keys.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { errorPage } from './pages.ts';

const HOUR = 60 * 60;
const TOKEN_LASTS_SECONDS = HOUR;

export interface ProviderParts {
  /** The path of the issuer's own pages. */
  readonly base: string;
  /** Whom access tokens are for. */
  readonly audience: string;
  readonly keys: IssuerKeys;
  readonly accounts: readonly Account[];
  readonly machines: readonly Machine[];
  /** The application that people sign in to. */
  readonly app: {
    readonly clientId: string;
    readonly redirectUri: string;
    readonly signedOutUri: string;
  };
}

/** Code with PKCE for people, client credentials with `private_key_jwt` for machines; nothing else is offered. */
export function providerOptions(parts: ProviderParts): Configuration {
  const { base, audience, keys, accounts, machines } = parts;
  return {
    adapter: memoryAdapter([appClient(parts), ...machines.map(machineClient)]),
    jwks: { keys: [{ ...keys.issuer }] },
    clientAuthMethods: ['private_key_jwt'],
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub', 'name', ...claimNames(accounts)] },
    conformIdTokenClaims: false,
    findAccount: (_ctx, id) => accountOf(accounts, id),
    // Everybody here has agreed to everything: there is one application.
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      // Only for those who come without proof of who signs out: the others are signed out at once.
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx) => showError(ctx, base) },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => (client.clientId === parts.app.clientId ? [] : audience),
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, client) => resource(parts, client.clientId),
      },
    },
    interactions: { url: (_ctx, { uid }) => `${base}/logg-inn/${uid}` },
    cookies: {
      keys: [keys.cookies],
      long: { signed: true, sameSite: 'lax', httpOnly: true },
      short: { signed: true, sameSite: 'lax', httpOnly: true },
    },
    ttl: {
      AccessToken: TOKEN_LASTS_SECONDS,
      AuthorizationCode: 60,
      ClientCredentials: TOKEN_LASTS_SECONDS,
      Grant: 12 * HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: 12 * HOUR,
    },
    renderError: (ctx) => showError(ctx, base),
  };
}

/** What the API's own tokens are: signed, for it alone, and with the scopes the machine may have. */
export function resource({ audience, machines }: ProviderParts, clientId: string) {
  const machine = machines.find((each) => each.clientId === clientId);
  return {
    scope: machine?.scopes.join(' ') ?? '',
    audience,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg: 'ES256' as const } },
  };
}

function showError(ctx: KoaContextWithOIDC, base: string): void {
  ctx.type = 'html';
  ctx.body = errorPage(base);
}

function appClient({ app, keys }: ProviderParts) {
  return {
    client_id: app.clientId,
    redirect_uris: [app.redirectUri],
    post_logout_redirect_uris: [app.signedOutUri],
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    require_auth_time: true,
    id_token_signed_response_alg: 'ES256' as const,
    token_endpoint_auth_method: 'private_key_jwt' as const,
    token_endpoint_auth_signing_alg: 'ES256' as const,
    jwks: { keys: [publicPart(keys.app)] },
  };
}

function machineClient({ clientId, key }: Machine) {
  return {
    client_id: clientId,
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    id_token_signed_response_alg: 'ES256' as const,
    token_endpoint_auth_method: 'private_key_jwt' as const,
    token_endpoint_auth_signing_alg: 'RS256' as const,
    jwks: { keys: [publicPart(key)] },
  };
}

function claimNames(accounts: readonly Account[]): readonly string[] {
  return [...new Set(accounts.flatMap(({ claims }) => Object.keys(claims)))];
}

function accountOf(accounts: readonly Account[], id: string) {
  const account = accounts.find((each) => each.id === id);
  if (!account) return undefined;
  const { name, claims } = account;
  return { accountId: id, claims: () => ({ sub: id, name, ...claims }) };
}
