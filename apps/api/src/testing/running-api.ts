import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoUsers, type User } from '@saksgang/application';
import { aBrowser } from '@saksgang/testing/browser';
import { parseConfig, type Config } from '../config.ts';
import { start, type Outlets } from '../start.ts';

/** A configuration for specs: a free port, no seed, nothing said. */
export function configOf(settings: Readonly<Record<string, string>>): Config {
  const quiet = {
    PORT: '0',
    SEED: 'off',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
    // Specs ask faster than people.
    POINTS_PER_MINUTE: '999999999',
    STRANGER_POINTS_PER_MINUTE: '999999999',
  };
  const parsed = parseConfig({ ...quiet, ...settings });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.config;
}

export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'saksgang-api-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export interface RunOptions extends Outlets {
  readonly settings?: Readonly<Record<string, string>>;
  /** Who asks; Ingrid when left out. */
  readonly as?: Pick<User, 'id'>;
}

/** A whole server on a database (an empty URL: one of its own), and a way to ask it as somebody. */
export async function runApi(
  databaseUrl: string,
  dataDir: string,
  { settings = {}, as = demoUsers.ingrid, ...outlets }: RunOptions = {},
) {
  const config = configOf({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, ...settings });
  const { url, metricsUrl, stop } = await start(config, () => undefined, outlets);
  const post = async (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const type = { 'content-type': 'application/json' };
    const init = { method: 'POST', body, headers: { ...type, ...headers } };
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    return { status: response.status, text };
  };
  const cookie = await signInAs(url, as);
  return {
    url,
    metricsUrl,
    stop,
    post,
    /** The session of whoever asks, as a browser sends it. */
    cookie,
    /** @returns the session of somebody else */
    signInAs: (user: Pick<User, 'id'>) => signInAs(url, user),
    /** @returns the `data` of the answer. @throws Error with the whole answer when there are errors */
    async ask<Data>(query: string, variables: object = {}): Promise<Data> {
      const asked = JSON.stringify({ query, variables });
      const { text } = await post('/graphql', asked, { cookie });
      const answer = JSON.parse(text) as { readonly data: Data; readonly errors?: unknown };
      if (answer.errors !== undefined) throw new Error(text);
      return answer.data;
    },
  };
}

/** Goes the whole way over the issuer, as a browser does. @returns the session's cookie, as a browser sends it */
async function signInAs(url: string, { id }: Pick<User, 'id'>): Promise<string> {
  const { visit, cookies } = aBrowser(url);
  await visit(`/auth/sign-in?hint=${id}`);
  return `saksgang_session=${cookies.get('saksgang_session') ?? ''}`;
}

export type RunningApi = Awaited<ReturnType<typeof runApi>>;
