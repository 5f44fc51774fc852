import { listAt, textAt, valueAt, type Answer } from './answer.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Somebody who asks over HTTP. */
export interface Caller {
  /** @returns `data`. @throws Error with the answer when it has `errors` */
  ask(operation: string, variables?: Variables): Promise<Answer>;
}

/** Names of demo users, as the sign-in page shows them. */
export const people = {
  caseworker: 'Ingrid Solheim',
  approver: 'Tor Håkon Bjerke',
  reviewer: 'Amal Hersi',
  leader: 'Hanne Vik',
  recordsOfficer: 'Ragnhild Myhre',
  dataProtectionOfficer: 'Vilde Nes',
  administrator: 'Jonas Aasen',
  /** Of another municipality. */
  neighbour: 'Liv Storhaug',
  /** A caseworker of another unit. */
  outsider: 'Even Dahl',
} as const;

/** The demo integrator, by the token that the start prints. */
export function integrator(url: string, printed: string): Caller {
  const [, authorization] = /authorization: (Bearer [\w.-]+)/.exec(printed) ?? [];
  if (authorization === undefined) throw new Error(`no token in:\n${printed}`);
  return caller(url, { authorization });
}

/** Signs in as a demo user: the same way over the issuer as the browser goes. */
export async function signIn(url: string, name: string): Promise<Caller> {
  return caller(url, { cookie: await sessionOf(url, name) });
}

/** @returns the cookie of a new session; it holds on every process of the same system. @throws Error when refused */
export async function sessionOf(url: string, name: string): Promise<string> {
  const users: Answer = await (await fetch(`${url}/auth/demo-users`)).json();
  const user = listAt({ users }, 'users').find((each) => textAt(each, 'name') === name);
  const cookies = new Map<string, string>();
  await follow(`${url}${textAt(user, 'address')}`, cookies);
  return written(cookies);
}

/** Goes from redirect to redirect, over the issuer and back, keeping cookies as a browser does. */
async function follow(address: string, cookies: Map<string, string>): Promise<void> {
  const headers = { cookie: written(cookies) };
  const response = await fetch(address, { redirect: 'manual', headers });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  const next = response.headers.get('location');
  if (next !== null) return follow(new URL(next, address).href, cookies);
  if (!response.ok) throw new Error(`sign-in answered ${response.status.toString()}`);
  if (new URL(address).searchParams.has('feil')) throw new Error('the sign-in was refused');
}

function written(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

function caller(url: string, headers: Readonly<Record<string, string>>): Caller {
  return {
    async ask(query, variables = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const answer: Answer = await response.json();
      if (typeof answer === 'object' && answer !== null && 'errors' in answer) {
        throw new Error(JSON.stringify(answer.errors));
      }
      return valueAt(answer, 'data');
    },
  };
}
