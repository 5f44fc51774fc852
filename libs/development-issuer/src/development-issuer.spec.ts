import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aBrowser } from '@saksgang/testing/browser';
import { createRemoteJWKSet, decodeJwt, importJWK, jwtVerify, SignJWT } from 'jose';
import { openDevelopmentIssuer } from './development-issuer.ts';
import {
  AUDIENCE,
  KARI,
  optionsFor,
  REDIRECT_URI,
  runningIssuer,
  SIGNED_OUT_URI,
} from './testing/running-issuer.ts';

let issuer: Awaited<ReturnType<typeof runningIssuer>>;
beforeAll(async () => {
  issuer = await runningIssuer();
});
afterAll(() => issuer.stop());

const VERIFIER = 'v'.repeat(43);
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

function signInAddress(more: Readonly<Record<string, string>> = {}): string {
  const challenge = createHash('sha256').update(VERIFIER).digest('base64url');
  const asked = new URLSearchParams({
    client_id: 'saksgang',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: REDIRECT_URI,
    state: 'state',
    nonce: 'nonce',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  });
  return `${issuer.url}/auth?${asked.toString()}`;
}

/** Proof of who asks: `private_key_jwt`. */
async function proof(client: 'saksgang' | 'fagsystem'): Promise<Record<string, string>> {
  const key = client === 'saksgang' ? issuer.keys.app : issuer.keys.machine;
  const assertion = await new SignJWT({ jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: key.alg ?? '', kid: key.kid ?? '' })
    .setIssuer(client)
    .setSubject(client)
    .setAudience(issuer.url)
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importJWK(key));
  return { client_id: client, client_assertion: assertion, client_assertion_type: ASSERTION };
}

async function token(form: Readonly<Record<string, string>>, at = issuer.url) {
  const body = new URLSearchParams(form);
  const response = await fetch(`${at}/token`, { method: 'POST', body });
  return { status: response.status, answer: (await response.json()) as Record<string, string> };
}

async function redeem(address: string, verifier = VERIFIER) {
  const code = new URL(address).searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI };
  return token({ ...form, code_verifier: verifier, ...(await proof('saksgang')) });
}

describe('A person signs in', () => {
  it('by choosing one of the fictional people, on a page without scripts', async () => {
    const browser = aBrowser(issuer.origin);
    const { response, address } = await browser.visit(signInAddress());
    const page = await response.text();
    expect(page).toContain('<html lang="nb">');
    expect(page).toContain(KARI.name);
    expect(page).not.toMatch(/<script|style="/);
    const chosen = await browser.visit(address, { account: KARI.id });
    expect(chosen.address).toContain(`${REDIRECT_URI}?code=`);
    const { answer } = await redeem(chosen.address);
    expect(decodeJwt(answer['id_token'] ?? '')).toMatchObject({
      iss: issuer.url,
      aud: 'saksgang',
      sub: KARI.id,
      nonce: 'nonce',
      name: KARI.name,
      roles: ['CASEWORKER'],
    });
  });

  it('at once, when it is named beforehand who it is', async () => {
    const { address } = await aBrowser(issuer.origin).visit(signInAddress({ login_hint: 'kari' }));
    expect(address).toContain(`${REDIRECT_URI}?code=`);
  });

  it.each([['prompt', 'login'] as const, ['max_age', '0'] as const])(
    'anew by a button of their own, never silently, where it is asked for: %s=%s',
    async (...demand) => {
      const browser = aBrowser(issuer.origin);
      await browser.visit(signInAddress({ login_hint: 'kari' }));
      const anew = signInAddress(Object.fromEntries([demand]));
      const { response, address } = await browser.visit(anew);
      expect(await response.text()).toContain('Bekreft at det er deg');
      const confirmed = await browser.visit(address, { account: KARI.id });
      const { answer } = await redeem(confirmed.address);
      const { auth_time: at } = decodeJwt(answer['id_token'] ?? '');
      expect(Math.abs(Number(at) - Date.now() / 1000)).toBeLessThan(60);
    },
  );

  it('never without PKCE', async () => {
    const { address } = await aBrowser(issuer.origin).visit(
      signInAddress({ code_challenge: '', code_challenge_method: '', login_hint: 'kari' }),
    );
    expect(address).toContain('error=invalid_request');
  });

  it('once for each code, and only where the sign-in began', async () => {
    const { address } = await aBrowser(issuer.origin).visit(signInAddress({ login_hint: 'kari' }));
    expect(await redeem(address, 'w'.repeat(43))).toMatchObject({ status: 400 });
    const other = await aBrowser(issuer.origin).visit(signInAddress({ login_hint: 'kari' }));
    expect(await redeem(other.address)).toMatchObject({ status: 200 });
    expect(await redeem(other.address)).toMatchObject({ status: 400 });
  });

  it('not in an address that another site made up', async () => {
    const { response } = await aBrowser(issuer.origin).visit(
      signInAddress({ redirect_uri: 'https://elsewhere.example/', login_hint: 'kari' }),
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Innloggingen kan ikke fortsette');
  });

  it('and out again, without being asked once more', async () => {
    const browser = aBrowser(issuer.origin);
    const { address } = await browser.visit(signInAddress({ login_hint: 'kari' }));
    const { answer } = await redeem(address);
    const out = new URLSearchParams({
      id_token_hint: answer['id_token'] ?? '',
      post_logout_redirect_uri: SIGNED_OUT_URI,
    });
    const left = await browser.visit(`${issuer.url}/session/end?${out.toString()}`);
    expect(left.address).toBe(SIGNED_OUT_URI);
    const again = await browser.visit(signInAddress());
    expect(again.address).toContain('/logg-inn/');
  });
});

describe('A machine gets a token', () => {
  const verified = async (jwt: string, iss: string, keys: string) => {
    const jwks = createRemoteJWKSet(new URL(keys));
    const rules = { issuer: iss, audience: AUDIENCE, algorithms: ['ES256'] };
    return (await jwtVerify(jwt, jwks, rules)).payload;
  };

  it('by client credentials, proven with its private key', async () => {
    const form = {
      grant_type: 'client_credentials',
      scope: 'sak.les',
      ...(await proof('fagsystem')),
    };
    const { answer } = await token(form);
    const claims = await verified(answer['access_token'] ?? '', issuer.url, `${issuer.url}/jwks`);
    expect(claims).toMatchObject({ sub: 'fagsystem', client_id: 'fagsystem', scope: 'sak.les' });
  });

  it('with no scope that it was not granted', async () => {
    const scope = 'sak.les vedtak.godkjenn';
    const form = { grant_type: 'client_credentials', scope, ...(await proof('fagsystem')) };
    const { answer } = await token(form);
    expect(decodeJwt(answer['access_token'] ?? '')['scope']).toBe('sak.les');
  });

  it('once for each proof: whoever has seen one can’t use it again', async () => {
    const form = { grant_type: 'client_credentials', ...(await proof('fagsystem')) };
    expect(await token(form)).toMatchObject({ status: 200 });
    expect(await token(form)).toMatchObject({ status: 401, answer: { error: 'invalid_client' } });
  });

  it('from the start, for whoever tries the API', async () => {
    const jwt = await issuer.tokenFor('fagsystem', 60);
    const claims = await verified(jwt, issuer.url, `${issuer.url}/jwks`);
    expect(claims).toMatchObject({ client_id: 'fagsystem', scope: 'sak.les hendelser.les' });
  });
});

describe('Maskinporten’s grant', () => {
  const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
  const now = () => Math.floor(Date.now() / 1000);
  const grant = (change: object = {}) => ({
    aud: issuer.machinesUrl,
    iss: 'fagsystem',
    scope: 'sak.les',
    iat: now(),
    exp: now() + 100,
    jti: crypto.randomUUID(),
    ...change,
  });
  const signed = async (claims: object, header: object = {}) => {
    const { machine } = issuer.keys;
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: machine.kid ?? '', ...header })
      .sign(await importJWK(machine, 'RS256'));
  };
  const use = (assertion: string) => token({ grant_type: GRANT, assertion }, issuer.machinesUrl);
  const send = async (...content: Parameters<typeof signed>) => use(await signed(...content));

  it('tells of itself where RFC 8414 says', async () => {
    const path = '/.well-known/oauth-authorization-server/utsteder/maskinporten';
    const metadata = await (await fetch(`${issuer.origin}${path}`)).json();
    expect(metadata).toMatchObject({ issuer: issuer.machinesUrl });
  });

  it('gives a token that names the organisation and the scope', async () => {
    const { answer } = await send(grant());
    const jwks = createRemoteJWKSet(new URL(`${issuer.machinesUrl}/jwk`));
    const { payload } = await jwtVerify(answer['access_token'] ?? '', jwks, {
      issuer: issuer.machinesUrl,
      audience: AUDIENCE,
    });
    expect(payload).toMatchObject({
      consumer: { authority: 'iso6523-actorid-upis', ID: '0192:991825827' },
      scope: 'sak.les',
      client_id: 'fagsystem',
    });
  });

  it.each([
    ['meant for more than the issuer', () => grant({ aud: [issuer.machinesUrl, AUDIENCE] })],
    ['meant for the token address', () => grant({ aud: `${issuer.machinesUrl}/token` })],
    ['of a client nobody knows', () => grant({ iss: 'ukjent' })],
    ['older than it may be', () => grant({ iat: now() - 300, exp: now() - 200 })],
    ['longer than 120 seconds', () => grant({ exp: now() + 121 })],
    ['from the future', () => grant({ iat: now() + 60, exp: now() + 100 })],
    ['with a claim nobody knows', () => grant({ sub: 'fagsystem' })],
    ['without a scope', () => grant({ scope: undefined })],
  ])('is refused when it is %s', async (_what, claims) => {
    expect(await send(claims())).toMatchObject({ status: 400, answer: { error: 'invalid_grant' } });
  });

  it('is refused for a scope the machine does not have', async () => {
    expect(await send(grant({ scope: 'sak.skriv' }))).toMatchObject({
      answer: { error: 'invalid_scope' },
    });
  });

  it('is refused when its key has no name', async () => {
    expect(await send(grant(), { kid: undefined })).toMatchObject({ status: 400 });
  });

  it('opens once', async () => {
    const claims = grant();
    expect(await send(claims)).toMatchObject({ status: 200 });
    expect(await send(claims)).toMatchObject({ status: 400 });
  });

  it('opens once, also when its signature is written in another way', async () => {
    const assertion = await signed(grant());
    expect(await use(assertion)).toMatchObject({ status: 200 });
    // The last letter of 256 bytes in base64url holds four bits that mean nothing.
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const written = `${assertion.slice(0, -1)}${letter}`;
      expect(await use(written)).toMatchObject({ status: 400 });
    }
  });
});

describe('In production', () => {
  afterEach(() => {
    process.env['NODE_ENV'] = 'test';
  });

  it('there is no such issuer', () => {
    process.env['NODE_ENV'] = 'production';
    const options = optionsFor(issuer.origin, issuer.keys);
    expect(() => openDevelopmentIssuer(options)).toThrow('refuses to run in production');
  });
});
