import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDevelopmentIssuer, type DevelopmentIssuerOptions } from '../development-issuer.ts';
import { loadIssuerKeys, publicPart, type IssuerKeys } from '../issuer-keys.ts';

export const REDIRECT_URI = 'http://127.0.0.1:1/auth/callback';
export const SIGNED_OUT_URI = 'http://127.0.0.1:1/logg-inn';
export const AUDIENCE = 'https://api.example';
export const KARI = { id: 'kari', name: 'Kari Nordmann', title: 'Saksbehandler' };

/** One account and one machine. */
export function optionsFor(origin: string, keys: IssuerKeys): DevelopmentIssuerOptions {
  return {
    url: `${origin}/utsteder`,
    audience: AUDIENCE,
    keys,
    accounts: [{ ...KARI, claims: { roles: ['CASEWORKER'] } }],
    machines: [
      {
        clientId: 'fagsystem',
        consumer: '0192:991825827',
        scopes: ['sak.les', 'hendelser.les'],
        key: publicPart(keys.machine),
      },
    ],
    app: { clientId: 'saksgang', redirectUri: REDIRECT_URI, signedOutUri: SIGNED_OUT_URI },
  };
}

/** An issuer on a port of its own. */
export async function runningIssuer() {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-issuer-'));
  const keys = await loadIssuerKeys(join(folder, 'keys.json'));
  let handle: ReturnType<typeof openDevelopmentIssuer>['handle'] | null = null;
  const server = createServer((request, response) => void handle?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = openDevelopmentIssuer(optionsFor(origin, keys));
  handle = issuer.handle;
  return {
    ...issuer,
    origin,
    keys,
    async stop() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
