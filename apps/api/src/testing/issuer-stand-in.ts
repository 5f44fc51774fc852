import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

const KEY = { kid: 'key', alg: 'ES256' };
const CLIENT = 'saksgang';

/** An issuer that says of people whatever a spec lets it say: OpenID Connect, as far as signing in goes. */
export async function issuerStandIn() {
  const { privateKey, publicKey } = await generateKeyPair(KEY.alg);
  const keys = [{ ...(await exportJWK(publicKey)), ...KEY, use: 'sig' }];
  const said = new Map<string, JWTPayload>();
  let url = '';
  const token = async (request: IncomingMessage) => {
    const claims = said.get(new URLSearchParams(await text(request)).get('code') ?? '');
    const signed = await new SignJWT({ ...claims, iss: url, aud: CLIENT })
      .setProtectedHeader(KEY)
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(privateKey);
    return { access_token: 'none', token_type: 'Bearer', id_token: signed };
  };
  const answerTo = (request: IncomingMessage): object | Promise<object> => {
    if (request.url === '/token') return token(request);
    if (request.url === '/keys') return { keys };
    return {
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/keys`,
      id_token_signing_alg_values_supported: [KEY.alg],
    };
  };
  const server = createServer((request, response) => {
    void Promise.resolve(answerTo(request)).then((answer) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    clientId: CLIENT,
    /**
     * @param asked the address that a browser was sent here with
     * @returns the path that it is sent back to
     */
    answer(asked: string, claims: JWTPayload): string {
      const { searchParams } = new URL(asked);
      const code = randomUUID();
      said.set(code, { ...claims, nonce: searchParams.get('nonce') });
      return `/auth/callback?code=${code}&state=${searchParams.get('state') ?? ''}`;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
