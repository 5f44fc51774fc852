import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUsers } from '@saksgang/application';
import { aBrowser } from '@saksgang/testing/browser';
import { runDoor, type RunningDoor } from '../testing/running-door.ts';

const CALLBACK = '/auth/callback';
const SESSION = 'saksgang_session';

let api: RunningDoor;
beforeAll(async () => {
  api = await runDoor();
});
afterAll(() => api.stop());

/** Who a request with this cookie is taken for. */
async function whoIs(cookie: string, headers: Record<string, string> = {}): Promise<string | null> {
  return (await api.whoAsks({ cookie, ...headers }))?.id ?? null;
}

/** A browser led to the door, and the address that the issuer sends it back to. */
async function atTheDoor(user: { readonly id: string }, goTo = '/sok') {
  const browser = aBrowser(api.url, CALLBACK);
  const to = encodeURIComponent(goTo);
  const { address } = await browser.visit(`/auth/sign-in?hint=${user.id}&til=${to}`);
  return { browser, address };
}

const cookieOf = (browser: ReturnType<typeof aBrowser>) =>
  `${SESSION}=${browser.cookies.get(SESSION) ?? ''}`;
const refused = expect.stringMatching(/\/logg-inn\?feil=avbrutt$/);

describe('Somebody signs in', () => {
  it('over the issuer, and comes to the page they asked for', async () => {
    const { browser, address } = await atTheDoor(demoUsers.tor);
    expect(new URL(address).searchParams.get('iss')).toBe(`${api.url}/utsteder`);
    const back = await browser.visit(address);
    expect(back.address).toBe(`${api.url}/sok`);
    expect(await whoIs(cookieOf(browser))).toBe(demoUsers.tor.id);
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example'])(
    'and never comes to another site: %s',
    async (goTo) => {
      const { browser, address } = await atTheDoor(demoUsers.tor, goTo);
      expect((await browser.visit(address)).address).toBe(`${api.url}/`);
    },
  );

  it('and the browser holds no token: a random number, out of reach of scripts and other sites', async () => {
    const { browser, address } = await atTheDoor(demoUsers.tor);
    const headers = { cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; ') };
    const answer = await fetch(address, { headers, redirect: 'manual' });
    const [forgotten, session] = answer.headers.getSetCookie();
    expect(forgotten).toMatch(/^saksgang_sign_in=; Max-Age=0/);
    expect(session).toMatch(/^saksgang_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const { rows } = await api.pool.query<{ session: string }>(
      'SELECT row_to_json(session)::text AS session FROM identity.session session',
    );
    const id = /=([\w-]{43})/.exec(session ?? '')?.[1] ?? '';
    expect(rows.map((row) => row.session).join()).not.toContain(id);
  });

  it('and it is known when and how they proved who they are', async () => {
    const requester = await api.requesterOf({ cookie: await api.signInAs(demoUsers.tor) });
    const at = Date.parse(requester?.proof?.authenticatedAt ?? '');
    expect(Math.abs(Date.now() - at)).toBeLessThan(60_000);
    expect(requester?.proof).toMatchObject({ acr: null, wantedAcr: [] });
  });

  it('and is told how long it lasts, which does not make it last longer', async () => {
    const { browser, address } = await atTheDoor(demoUsers.tor);
    await browser.visit(address);
    const headers = { cookie: cookieOf(browser) };
    await api.pool.query(`UPDATE identity.session SET seen_at = now() - interval '10 minutes'`);
    const ask = async () => (await fetch(`${api.url}/auth/session`, { headers })).json();
    const told = { session: { userId: demoUsers.tor.id, idleSeconds: expect.any(Number) } };
    expect(await ask()).toMatchObject(told);
    expect(JSON.stringify(await ask())).toMatch(/"idleSeconds":1[12]\d\d,/);
    await api.post('/auth/session', headers);
    expect(JSON.stringify(await ask())).toMatch(/"idleSeconds":1(799|800),/);
  });
});

describe('A session ends', () => {
  const signedIn = async () => api.signInAs(demoUsers.mats);

  it('at sign-out, for whoever has stolen the cookie too, and at the issuer', async () => {
    const cookie = await signedIn();
    const { text } = await api.post('/auth/sign-out', { cookie });
    expect(text).toContain(`${api.url}/utsteder/session/end?id_token_hint=`);
    expect(await whoIs(cookie)).toBeNull();
  });

  it('after half an hour without use', async () => {
    const cookie = await signedIn();
    await api.pool.query(`UPDATE identity.session SET seen_at = now() - interval '31 minutes'`);
    expect(await whoIs(cookie)).toBeNull();
  });

  it('after half an hour without use, though the page stays connected and asks by itself', async () => {
    const cookie = await signedIn();
    await api.pool.query(`UPDATE identity.session SET seen_at = now() - interval '10 minutes'`);
    expect((await api.listenerOf({ cookie }))?.user.id).toBe(demoUsers.mats.id);
    const alone = await api.whoAsks({ cookie, 'x-unattended': '1' });
    expect(alone?.id).toBe(demoUsers.mats.id);
    await api.pool.query(`UPDATE identity.session SET seen_at = seen_at - interval '21 minutes'`);
    expect(await api.listenerOf({ cookie })).toBeNull();
    expect(await whoIs(cookie)).toBeNull();
  });

  it('after half a day, used or not', async () => {
    const cookie = await signedIn();
    await api.pool.query(`UPDATE identity.session SET ends_at = now()`);
    expect(await whoIs(cookie)).toBeNull();
  });
});

describe('Whoever tries to get in another way is refused', () => {
  it('with a cookie of their own making', async () => {
    expect(await whoIs(`${SESSION}=${'a'.repeat(43)}`)).toBeNull();
    expect(await whoIs(`${SESSION}=${demoUsers.tor.id}`)).toBeNull();
  });

  it('with an answer of the issuer that has been used', async () => {
    const { browser, address } = await atTheDoor(demoUsers.tor);
    const pending = new Map(browser.cookies);
    await browser.visit(address);
    const again = aBrowser(api.url);
    for (const [name, value] of pending) again.cookies.set(name, value);
    expect((await again.visit(address)).address).toEqual(refused);
    expect(again.cookies.has(SESSION)).toBe(false);
  });

  it('with the issuer’s answer to somebody else, so that the victim would work as the attacker', async () => {
    const attacker = await atTheDoor(demoUsers.even);
    const victim = await atTheDoor(demoUsers.ingrid);
    expect((await victim.browser.visit(attacker.address)).address).toEqual(refused);
    expect(victim.browser.cookies.has(SESSION)).toBe(false);
    const unaware = aBrowser(api.url);
    expect((await unaware.visit(attacker.address)).address).toEqual(refused);
    expect(unaware.cookies.has(SESSION)).toBe(false);
  });

  it('with a code that was given to another, beside a state of their own', async () => {
    const victim = await atTheDoor(demoUsers.hanne);
    const { browser, address } = await atTheDoor(demoUsers.even);
    const injected = new URL(address);
    injected.searchParams.set('code', new URL(victim.address).searchParams.get('code') ?? '');
    expect((await browser.visit(injected.href)).address).toEqual(refused);
    expect(browser.cookies.has(SESSION)).toBe(false);
  });

  it.each(['iss', 'state', 'code'])('with an answer without %s', async (name) => {
    const { browser, address } = await atTheDoor(demoUsers.tor);
    const changed = new URL(address);
    changed.searchParams.delete(name);
    expect((await browser.visit(changed.href)).address).toEqual(refused);
    expect(browser.cookies.has(SESSION)).toBe(false);
  });

  it.each([
    ['names another issuer', 'iss', 'https://elsewhere.example'],
    ['has another state', 'state', 'another'],
    ['has another code', 'code', 'another'],
  ])('with an answer that %s', async (_what, name, value) => {
    const { browser, address } = await atTheDoor(demoUsers.tor);
    const changed = new URL(address);
    changed.searchParams.set(name, value);
    expect((await browser.visit(changed.href)).address).toEqual(refused);
    expect(browser.cookies.has(SESSION)).toBe(false);
  });

  it('with a session planted beforehand: signing in makes a new one, and ends the one before', async () => {
    const attackers = await api.signInAs(demoUsers.even);
    const { browser, address } = await atTheDoor(demoUsers.ingrid);
    browser.cookies.set(SESSION, attackers.slice(SESSION.length + 1));
    await browser.visit(address);
    expect(cookieOf(browser)).not.toBe(attackers);
    expect(await whoIs(cookieOf(browser))).toBe(demoUsers.ingrid.id);
    expect(await whoIs(attackers)).toBeNull();
  });

  it.each([
    ['another site', 'https://elsewhere.example'],
    ['a sandboxed page', 'null'],
  ])('from %s, with a session of ours', async (_page, origin) => {
    const cookie = await api.signInAs(demoUsers.mats);
    expect(await whoIs(cookie, { origin })).toBeNull();
    const { status } = await api.post('/auth/sign-out', { cookie, origin });
    expect(status).toBe(403);
    expect(await whoIs(cookie)).toBe(demoUsers.mats.id);
  });

  it('by the old road, which took anybody’s word', async () => {
    const { status } = await api.post('/auth/demo', {});
    expect(status).toBe(404);
  });
});
