import { describe, expect, it } from '@jest/globals';
import { createCookies } from './cookies.ts';

const key = new Uint8Array(32).fill(1);
const signIn = {
  issuer: 'https://issuer.example',
  state: 'a',
  nonce: 'b',
  verifier: 'c',
  goTo: '/oppgaver',
  anew: { session: 'd', accountId: 'e', since: 1_770_000_000 },
};

describe('The session cookie', () => {
  it('is out of reach of scripts and of other sites', () => {
    expect(createCookies(key, false).session('an-id')).toBe(
      'saksgang_session=an-id; Path=/; HttpOnly; SameSite=Strict',
    );
  });

  it('goes over https only, and to this very host, where people reach us by https', () => {
    const cookies = createCookies(key, true);
    expect(cookies.session('an-id')).toBe(
      '__Host-saksgang_session=an-id; Path=/; HttpOnly; Secure; SameSite=Strict',
    );
    expect(cookies.sessionIn('__Host-saksgang_session=an-id')).toBe('an-id');
    expect(cookies.sessionIn('saksgang_session=an-id')).toBeNull();
  });

  it('is taken back at sign-out', () => {
    expect(createCookies(key, false).session(null)).toContain('Max-Age=0');
  });
});

describe('The cookie of a sign-in under way', () => {
  const valueOf = (setCookie: string) => setCookie.split(';')[0];

  it('comes back from the issuer’s site, and is opened by us alone', async () => {
    const cookies = createCookies(key, true);
    const set = await cookies.pending(signIn);
    expect(set).toMatch(/^__Host-saksgang_sign_in=.*; Secure; SameSite=Lax$/);
    expect(set).not.toContain(signIn.issuer);
    expect(await cookies.pendingIn(valueOf(set))).toEqual(signIn);
    const others = createCookies(new Uint8Array(32).fill(2), true);
    expect(await others.pendingIn(valueOf(set))).toBeNull();
  });
});
