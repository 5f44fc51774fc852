import { createHmac, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUsers } from '@saksgang/application';
import { loadIssuerKeys, type IssuerKeys } from '@saksgang/development-issuer';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { runDoor, type RunningDoor } from '../testing/running-door.ts';

let api: RunningDoor;
let keys: IssuerKeys;
beforeAll(async () => {
  api = await runDoor();
  keys = await loadIssuerKeys(api.issuerKeys);
});
afterAll(() => api.stop());

const ask = (token: string) => api.whoAsks({ authorization: `Bearer ${token}` });
const isTheIntegrator = expect.objectContaining({ id: demoUsers.integrator.id });
const now = () => Math.floor(Date.now() / 1000);

/** What the issuer says of the demo integrator, with changes. */
const claims = (change: object = {}) => ({
  iss: `${api.url}/utsteder`,
  aud: api.url,
  sub: 'demo-integrator',
  client_id: 'demo-integrator',
  scope: 'sak.les hendelser.les',
  iat: now(),
  exp: now() + 60,
  ...change,
});

async function signed(content: object, key: JWK = keys.issuer, alg = 'ES256'): Promise<string> {
  return new SignJWT({ ...content })
    .setProtectedHeader({ alg, kid: keys.issuer.kid ?? '' })
    .sign(await importJWK(key, alg));
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('A machine', () => {
  it('gets in with a token of an issuer that is trusted', async () => {
    expect(await ask(await signed(claims()))).toEqual(isTheIntegrator);
  });

  it('gets in with a token by Maskinporten’s grant', async () => {
    const issuer = `${api.url}/utsteder/maskinporten`;
    const grant = {
      aud: issuer,
      iss: 'demo-integrator',
      scope: 'sak.les',
      iat: now(),
      exp: now() + 60,
    };
    const assertion = await new SignJWT(grant)
      .setProtectedHeader({ alg: 'RS256', kid: keys.machine.kid ?? '' })
      .sign(await importJWK(keys.machine, 'RS256'));
    const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    const body = new URLSearchParams({ grant_type, assertion });
    const answer = await (await fetch(`${issuer}/token`, { method: 'POST', body })).json();
    expect(await ask(String(Reflect.get(Object(answer), 'access_token')))).toEqual(isTheIntegrator);
  });

  it('gets in again while its token lasts: what is used once is what it got it with', async () => {
    const token = await signed(claims());
    expect(await ask(token)).toEqual(isTheIntegrator);
    expect(await ask(token)).toEqual(isTheIntegrator);
  });

  it('may do what its scopes say, and never decide, whatever they say', async () => {
    const scope = 'sak.les vedtak.godkjenn sletting.vedta';
    expect(await ask(await signed(claims({ scope })))).toMatchObject({ scopes: ['CASE_READ'] });
    expect(await ask(await signed(claims({ scope: undefined })))).toMatchObject({ scopes: [] });
  });
});

describe('A token is nobody’s', () => {
  it.each([
    ['when it was made for somebody else', () => claims({ aud: 'https://elsewhere.example' })],
    ['when it was made for nobody', () => claims({ aud: undefined })],
    ['when its time is over', () => claims({ iat: now() - 900, exp: now() - 60 })],
    ['when its time has not come', () => claims({ nbf: now() + 60 })],
    ['when it never ends', () => claims({ exp: undefined })],
    ['when another issuer made it', () => claims({ iss: 'https://elsewhere.example' })],
    [
      'when the issuer of another sort of token would have made it',
      () => claims({ iss: `${api.url}/utsteder/maskinporten` }),
    ],
    ['when nobody knows the client', () => claims({ sub: 'other', client_id: 'other' })],
    ['when it is a person’s', () => claims({ sub: demoUsers.tor.id })],
  ])('%s', async (_when, content) => {
    expect(await ask(await signed(content()))).toBeNull();
  });

  it('when it is not signed: alg none', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      expect(await ask(`${encoded({ alg })}.${encoded(claims())}.`)).toBeNull();
    }
  });

  it('when it was signed with the public key, as if that were a secret', async () => {
    const pem = createPublicKey({ key: { ...keys.issuer }, format: 'jwk' });
    const secrets = [
      pem.export({ type: 'spki', format: 'pem' }),
      pem.export({ type: 'spki', format: 'der' }),
      JSON.stringify(pem.export({ format: 'jwk' })),
    ];
    for (const secret of secrets) {
      const content = `${encoded({ alg: 'HS256', kid: keys.issuer.kid })}.${encoded(claims())}`;
      const mark = createHmac('sha256', secret).update(content).digest('base64url');
      expect(await ask(`${content}.${mark}`)).toBeNull();
    }
  });

  it('when it was signed with another key that claims the same name', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    expect(await ask(await signed(claims(), await exportJWK(privateKey)))).toBeNull();
  });

  it('when it brings its key along', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'ES256', jwk: await exportJWK(publicKey) })
      .sign(privateKey);
    expect(await ask(token)).toBeNull();
  });

  it('when it has been changed', async () => {
    const [header = '', , mark = ''] = (await signed(claims())).split('.');
    const more = encoded(claims({ scope: 'sak.skriv' }));
    expect(await ask(`${header}.${more}.${mark}`)).toBeNull();
  });

  it('when it says who somebody is, and not what a machine may do: an ID token', async () => {
    const content = claims({ aud: 'saksgang', sub: demoUsers.tor.id, client_id: undefined });
    expect(await ask(await signed(content))).toBeNull();
  });

  it('when it is what a machine proves itself with at the issuer, signed with its own key', async () => {
    for (const iss of ['demo-integrator', `${api.url}/utsteder`]) {
      const proof = await new SignJWT(claims({ iss }))
        .setProtectedHeader({ alg: 'RS256', kid: keys.machine.kid ?? '' })
        .sign(await importJWK(keys.machine, 'RS256'));
      expect(await ask(proof)).toBeNull();
    }
  });

  it('when it is none, and a session beside it does not make up for that', async () => {
    const cookie = await api.signInAs(demoUsers.tor);
    expect(await api.whoAsks({ cookie })).not.toBeNull();
    expect(await api.whoAsks({ cookie, authorization: 'Bearer wrong' })).toBeNull();
  });
});
