import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The whole product, in a process of its own, with somebody signed in. */
export interface Api {
  /** What it runs with. */
  readonly settings: Readonly<Record<string, string>>;
  readonly url: string;
  /** Of a caseworker. */
  readonly cookie: string;
  /** @returns the `data` of the answer. @throws Error when there are errors in it */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** Ends it; its data folder stays until `clear`. */
  stop(): Promise<void>;
  clear(): Promise<void>;
}

/** @throws Error when it ends before it serves */
export async function startApi(databaseUrl: string): Promise<Api> {
  const dataDir = await mkdtemp(join(tmpdir(), 'saksgang-bench-api-'));
  const port = await freePort();
  const settings = {
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    SEED: 'off',
    LOG_LEVEL: 'error',
    // One user asks for what a hundred would.
    POINTS_PER_MINUTE: '999999999',
  };
  const child = spawn(process.execPath, [join('apps', 'api', 'dist', 'main.js')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error('the API ended before it served');
    await delay(100);
  }
  const cookie = await signIn(url);
  return {
    url,
    cookie,
    settings,
    ask: (query, variables = {}) => ask(url, cookie, query, variables),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    clear: () => rm(dataDir, { recursive: true, force: true }),
  };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function signIn(url: string): Promise<string> {
  const users = (await (await fetch(`${url}/auth/demo-users`)).json()) as readonly {
    readonly address: string;
    readonly role: string;
  }[];
  const { address = '' } = users.find(({ role }) => role === 'CASEWORKER') ?? {};
  return follow(`${url}${address}`, new Map());
}

/** Goes from redirect to redirect, over the issuer and back. @returns the cookies that are left */
async function follow(address: string, cookies: Map<string, string>): Promise<string> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  const next = response.headers.get('location');
  return next === null ? cookie : follow(new URL(next, address).href, cookies);
}

async function ask<Data>(
  url: string,
  cookie: string,
  query: string,
  variables: object,
): Promise<Data> {
  const text = await (await post(`${url}/graphql`, { query, variables }, cookie)).text();
  const answer = JSON.parse(text) as { readonly data: Data; readonly errors?: unknown };
  if (answer.errors !== undefined) throw new Error(text);
  return answer.data;
}

function post(url: string, body: object, cookie: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
