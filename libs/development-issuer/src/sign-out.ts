import type { KoaContextWithOIDC, Provider } from 'oidc-provider';

/**
 * Ends the session at the issuer without asking once more: the ID token that came with the request shows who
 * signs out (OpenID Connect RP-Initiated Logout 1.0, section 2).
 */
export function signOutAtOnce(provider: Provider) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    // A page of our own has no part in the protocol.
    if (!('oidc' in ctx)) return;
    const { oidc } = ctx;
    if (oidc.route !== 'end_session' || ctx.status !== 200) return;
    const goTo = oidc.params?.['post_logout_redirect_uri'];
    if (oidc.entities.IdTokenHint === undefined || typeof goTo !== 'string') return;
    await oidc.session?.destroy();
    ctx.cookies.set(provider.cookieName('session'), null);
    ctx.redirect(goTo);
  };
}
