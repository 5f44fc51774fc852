import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { demoUsers } from '@saksgang/application';
import { aBrowser } from '@saksgang/testing/browser';
import { issuerStandIn } from '../testing/issuer-stand-in.ts';
import { temporaryFolder } from '../testing/running-api.ts';
import { runDoor, type RunningDoor } from '../testing/running-door.ts';

const SESSION = 'saksgang_session';
const ANEW = '/auth/sign-in/anew?til=/bekreftet';
const AN_HOUR_AGO = `UPDATE identity.session SET authenticated_at = now() - interval '1 hour'`;

type Browser = ReturnType<typeof aBrowser>;
const cookieOf = ({ cookies }: Browser) => `${SESSION}=${cookies.get(SESSION) ?? ''}`;
const seconds = () => Math.floor(Date.now() / 1000);

async function minutesSinceProof(api: RunningDoor, browser: Browser): Promise<number> {
  const requester = await api.requesterOf({ cookie: cookieOf(browser) });
  const at = requester?.proof?.authenticatedAt ?? '';
  return Math.round((Date.now() - Date.parse(at)) / 60_000);
}

describe('Somebody who signed in an hour ago proves anew that it is them', () => {
  let api: RunningDoor;
  let browser: Browser;
  let before: string;
  beforeAll(async () => {
    api = await runDoor();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    browser = aBrowser(api.url);
    await browser.visit(`/auth/sign-in?hint=${demoUsers.tor.id}`);
    await api.pool.query(AN_HOUR_AGO);
    before = cookieOf(browser);
  });

  it('and is asked, though the issuer knows them: nothing is proven silently', async () => {
    const { response, address } = await browser.visit(ANEW);
    expect(address).toContain('/utsteder/logg-inn/');
    const page = await response.text();
    expect(page).toContain(demoUsers.tor.name);
    expect(page.match(/<button/g)).toHaveLength(1);
    expect(await minutesSinceProof(api, browser)).toBe(60);
  });

  it('and goes on in a new session; whoever has stolen the one before has nothing', async () => {
    const { address } = await browser.visit(ANEW);
    const back = await browser.visit(address, { account: demoUsers.tor.id });
    expect(back.address).toBe(`${api.url}/bekreftet`);
    expect(await minutesSinceProof(api, browser)).toBe(0);
    expect(cookieOf(browser)).not.toBe(before);
    expect(await api.whoAsks({ cookie: before })).toBeNull();
  });

  it('but not in a session that is none: they sign in', async () => {
    const { address } = await aBrowser(api.url, '/logg-inn').visit(ANEW);
    expect(address).toBe(`${api.url}/logg-inn?til=%2Fbekreftet`);
  });

  it('and never comes to another site', async () => {
    const { address } = await browser.visit('/auth/sign-in/anew?til=//elsewhere.example');
    const back = await browser.visit(address, { account: demoUsers.tor.id });
    expect(back.address).toBe(`${api.url}/`);
  });
});

describe('An issuer in the file, of which a level is wanted', () => {
  const KARI = { sub: 'kari', name: 'Kari Nordmann', roles: ['godkjenner'] };
  let api: RunningDoor;
  let issuer: Awaited<ReturnType<typeof issuerStandIn>>;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    [issuer, folder] = await Promise.all([issuerStandIn(), temporaryFolder()]);
    const [file, secret] = [join(folder.path, 'issuers.json'), join(folder.path, 'secret')];
    const trusted = {
      name: 'Lyngvik kommune',
      kind: 'oidc',
      issuer: issuer.url,
      clientId: issuer.clientId,
      clientSecretFile: secret,
      stepUp: ['substantial', 'high'],
      tenants: { '*': '8e3ec81c-84ca-4fde-adb0-67065cd99c37' },
      roles: { godkjenner: 'APPROVER' },
      units: { '*': { id: '0d0a2f5e-6c55-4b0c-9a44-0f5c0e4b7a10', name: 'Barnevernstjenesten' } },
    };
    await Promise.all([writeFile(file, JSON.stringify([trusted])), writeFile(secret, 'secret')]);
    api = await runDoor({ settings: { ISSUERS_FILE: file } });
  });
  afterAll(async () => {
    issuer.stop();
    await Promise.all([api.stop(), folder.remove()]);
  });

  /** A browser in which Kari has signed in, as she does every morning. */
  async function signedIn(claims: object = {}): Promise<Browser> {
    const browser = aBrowser(api.url, '/');
    const { address } = await browser.visit('/auth/sign-in');
    await browser.visit(issuer.answer(address, { ...KARI, auth_time: seconds(), ...claims }));
    return browser;
  }

  async function provesAnew(browser: Browser, claims: object) {
    const { address } = await browser.visit(ANEW);
    return browser.visit(issuer.answer(address, { ...KARI, ...claims }));
  }

  it('is asked to let the person sign in, whatever it remembers, by one of the levels', async () => {
    const browser = await signedIn();
    const { address } = await browser.visit(ANEW);
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
      prompt: 'login',
      max_age: '0',
      acr_values: 'substantial high',
    });
  });

  it('and its word is kept: when and how', async () => {
    const browser = await signedIn();
    const { address } = await provesAnew(browser, { auth_time: seconds(), acr: 'high' });
    expect(address).toBe(`${api.url}/bekreftet`);
    const requester = await api.requesterOf({ cookie: cookieOf(browser) });
    expect(requester?.proof).toMatchObject({ acr: 'high', wantedAcr: ['substantial', 'high'] });
    expect(await minutesSinceProof(api, browser)).toBe(0);
  });

  it('and the session before is over, though its cookie does not come along from another site', async () => {
    const browser = await signedIn();
    const before = cookieOf(browser);
    const { address } = await browser.visit(ANEW);
    browser.cookies.delete(SESSION);
    await browser.visit(issuer.answer(address, { ...KARI, auth_time: seconds(), acr: 'high' }));
    expect((await api.whoAsks({ cookie: cookieOf(browser) }))?.name).toBe(KARI.name);
    expect(await api.whoAsks({ cookie: before })).toBeNull();
  });

  it.each([
    ['tells no level', () => ({ auth_time: seconds() })],
    ['tells a level that is not wanted', () => ({ auth_time: seconds(), acr: 'low' })],
    ['does not say when', () => ({ acr: 'high' })],
    ['goes by a sign-in of this morning', () => ({ auth_time: seconds() - 3600, acr: 'high' })],
  ])('is not believed when it %s, and the session goes on as it was', async (_what, claims) => {
    const browser = await signedIn();
    const before = cookieOf(browser);
    const { address } = await provesAnew(browser, claims());
    expect(address).toBe(`${api.url}/bekreftet?feil=ikke-bekreftet`);
    expect(cookieOf(browser)).toBe(before);
    expect((await api.whoAsks({ cookie: before }))?.name).toBe(KARI.name);
  });

  it('is not the road for another: they are refused, and the session goes on as it was', async () => {
    const browser = await signedIn();
    const before = cookieOf(browser);
    const ola = { sub: 'ola', name: 'Ola Nordmann', auth_time: seconds(), acr: 'high' };
    const { address } = await provesAnew(browser, ola);
    expect(address).toBe(`${api.url}/bekreftet?feil=en-annen`);
    expect(cookieOf(browser)).toBe(before);
    expect((await api.whoAsks({ cookie: before }))?.name).toBe(KARI.name);
  });

  it('does not prove by an ordinary sign-in what it has not said', async () => {
    const browser = await signedIn({ auth_time: undefined });
    const requester = await api.requesterOf({ cookie: cookieOf(browser) });
    expect(requester?.proof?.authenticatedAt).toBeNull();
  });
});
