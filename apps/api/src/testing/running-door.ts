import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { demoDirectory, type Cooperation, type Requester, type User } from '@saksgang/application';
import { AUTHENTICATOR, type Authenticator } from '@saksgang/graphql-api';
import { aBrowser } from '@saksgang/testing/browser';
import { freshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { createDigest } from '../composition/digest.ts';
import { openDataFolder } from '../data-folder.ts';
import { ErrorsFilter } from '../http/errors.filter.ts';
import { listen } from '../http/listen.ts';
import { createLogger } from '../logging.ts';
import { AccessModule } from '../sign-in/access.module.ts';
import { createDoor } from '../sign-in/door.ts';
import { migrateIdentity } from '../sign-in/identity/identity-schema.ts';
import { openKnownUsers } from '../sign-in/identity/known-users.ts';
import { mountIssuer } from '../sign-in/mount-issuer.ts';
import { configOf, temporaryFolder } from './running-api.ts';

export interface DoorOptions {
  /** What the municipalities have agreed on; as in the demonstration when left out. */
  readonly cooperation?: Cooperation;
  readonly settings?: Readonly<Record<string, string>>;
}

/** The way in alone, on a port and a database of its own: sign-in, sessions, machine tokens, the issuer. */
export async function runDoor({ cooperation, settings = {} }: DoorOptions = {}) {
  const [database, temporary] = await Promise.all([freshDatabase(), temporaryFolder()]);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  await migrateIdentity(pool);
  const config = configOf({ DATA_DIR: temporary.path, ...settings });
  const folder = await openDataFolder(config.DATA_DIR);
  const door = await createDoor(config, folder);
  const logger = createLogger('silent');
  const secret = new Uint8Array(32).fill(1);
  const users = await openKnownUsers(pool, demoDirectory(), cooperation);
  const parts = { users, pool, secret, digest: createDigest(secret) };
  const adapter = new FastifyAdapter();
  mountIssuer(adapter.getInstance(), door);
  const module = AccessModule.of(parts, config, door, logger);
  const options = { logger: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, options);
  app.useGlobalFilters(new ErrorsFilter(logger));
  const { url, local } = await listen(app, config);
  await door.open(url, local);
  const authenticator = app.get<Authenticator>(AUTHENTICATOR);
  const requesterOf = (headers: Readonly<Record<string, string>>): Promise<Requester | null> =>
    authenticator.requesterOf({ host: new URL(url).host, ...headers });
  const listenerOf = (headers: Readonly<Record<string, string>>): Promise<Requester | null> =>
    authenticator.listenerOf({ host: new URL(url).host, ...headers });
  return {
    url,
    pool,
    issuerKeys: folder.issuerKeys,
    /** Who a request with these headers is taken for. */
    whoAsks: async (headers: Readonly<Record<string, string>>): Promise<User | null> =>
      (await requesterOf(headers))?.user ?? null,
    /** The same, with all that is known of them. */
    requesterOf,
    /** Who holds a connection that was opened with these headers. */
    listenerOf,
    async post(path: string, headers: Readonly<Record<string, string>>, body?: object) {
      const sent = body && { body: JSON.stringify(body) };
      const type = body && { 'content-type': 'application/json' };
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { ...headers, ...type },
        ...sent,
      });
      return { status: response.status, text: await response.text() };
    },
    /**
     * @param before the cookie that the browser has already
     * @returns the session's cookie, as a browser sends it
     */
    async signInAs({ id }: Pick<User, 'id'>, before = ''): Promise<string> {
      const { visit, cookies } = aBrowser(url, '/');
      if (before !== '') cookies.set('saksgang_session', before.slice(before.indexOf('=') + 1));
      await visit(`/auth/sign-in?hint=${id}`);
      return `saksgang_session=${cookies.get('saksgang_session') ?? ''}`;
    },
    async stop() {
      await app.close();
      await pool.end();
      await Promise.all([database.drop(), temporary.remove()]);
    },
  };
}

export type RunningDoor = Awaited<ReturnType<typeof runDoor>>;
