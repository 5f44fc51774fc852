import { describe, expect, it } from '@jest/globals';
import { DEMO_TENANT, demoDirectory, demoUsers } from '@saksgang/application';
import { createAuthenticator } from './authenticator.ts';
import { openSessions } from './sessions.ts';

const sessions = openSessions(new Uint8Array(32).fill(1), false);
const token = 'a-token-nobody-guesses';
const authenticator = createAuthenticator({
  users: demoDirectory(),
  sessions,
  integratorToken: token,
  publicUrl: 'https://saksgang.example',
});

async function whoIs(headers: Record<string, string>) {
  const requester = await authenticator.requesterOf({ host: '127.0.0.1:3000', ...headers });
  return requester?.user ?? null;
}

function cookieOf(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}

const signedIn = cookieOf(sessions.begin(demoUsers.ingrid.id, new Date()));

describe('Who asks', () => {
  it('is nobody without a cookie or a token', async () => {
    expect(await whoIs({})).toBeNull();
  });

  it('is the user of the session cookie, in the demo municipality', async () => {
    const requester = await authenticator.requesterOf({ cookie: signedIn });
    expect(requester).toMatchObject({ user: demoUsers.ingrid, tenant: DEMO_TENANT });
  });

  it('is the integrator with the right token, and nobody with a wrong one, cookie or not', async () => {
    expect(await whoIs({ authorization: `Bearer ${token}` })).toEqual(demoUsers.integrator);
    expect(await whoIs({ authorization: 'Bearer wrong' })).toBeNull();
    expect(await whoIs({ authorization: 'Bearer wrong', cookie: signedIn })).toBeNull();
    expect(await whoIs({ authorization: token })).toBeNull();
  });

  it('is nobody with a cookie that was signed by somebody else, or changed', async () => {
    const others = openSessions(new Uint8Array(32).fill(2), false);
    expect(
      await whoIs({ cookie: cookieOf(others.begin(demoUsers.ingrid.id, new Date())) }),
    ).toBeNull();
    expect(
      await whoIs({ cookie: signedIn.replace(demoUsers.ingrid.id, demoUsers.tor.id) }),
    ).toBeNull();
  });

  it('is nobody when the session is older than a working day', async () => {
    const yesterday = new Date(Date.now() - 13 * 60 * 60 * 1000);
    expect(
      await whoIs({ cookie: cookieOf(sessions.begin(demoUsers.ingrid.id, yesterday)) }),
    ).toBeNull();
  });

  it.each([
    ['our own page', 'http://127.0.0.1:3000', true],
    ['our page behind the proxy', 'https://saksgang.example', true],
    ['another site', 'https://elsewhere.example', false],
    ['a sandboxed page', 'null', false],
  ])(
    'is believed from the cookie when the request comes from %s: %s',
    async (_page, origin, believed) => {
      expect((await whoIs({ cookie: signedIn, origin })) !== null).toBe(believed);
    },
  );
});

describe('The session cookie', () => {
  it('is out of reach of scripts and of other sites', () => {
    expect(sessions.begin(demoUsers.ingrid.id, new Date())).toMatch(
      /; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it('goes over https only, where people reach us by it', () => {
    const secure = openSessions(new Uint8Array(32), true);
    expect(secure.begin(demoUsers.ingrid.id, new Date())).toContain('; Secure');
  });

  it('is taken back at sign-out', () => {
    expect(sessions.end()).toContain('Max-Age=0');
  });
});
