import { demoUsers } from '@saksgang/application';
import { loadIssuerKeys } from '@saksgang/development-issuer';
import { freshDatabase } from '@saksgang/testing/postgres';
import { importJWK, SignJWT } from 'jose';
import pg from 'pg';
import { openDataFolder } from '../data-folder.ts';
import { runApi, temporaryFolder, type RunningApi } from '../testing/running-api.ts';
import { mutating } from './crawled-case.fixture.ts';

type UserName = keyof typeof demoUsers;
type Headers = Readonly<Record<string, string>>;

/** The whole product, and everybody at its door. */
export async function openCrawledOffice() {
  const [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  const api = await runApi(database.url, folder.path);
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const sessions = new Map<string, Headers>();
  /** What a request of somebody carries. A machine is called by the scopes of its token. */
  const headersOf = async (asker: string): Promise<Headers> => {
    const known = sessions.get(asker) ?? (await signedIn(api, folder.path, asker));
    sessions.set(asker, known);
    return known;
  };
  return {
    api,
    /** The database itself, beside everything. */
    pool,
    headersOf,
    mutate: mutating(api, headersOf),
    async close() {
      await api.stop();
      await pool.end();
      await Promise.all([database.drop(), folder.remove()]);
    },
  };
}

export type CrawledOffice = Awaited<ReturnType<typeof openCrawledOffice>>;

async function signedIn(api: RunningApi, dataDir: string, asker: string): Promise<Headers> {
  const [, scope] = /^a machine (?:with (.*)|without scopes)$/.exec(asker) ?? [];
  if (asker.startsWith('a machine')) return tokenOf(api.url, dataDir, scope ?? '');
  return isUser(asker) ? { cookie: await api.signInAs(demoUsers[asker]) } : {};
}

function isUser(name: string): name is UserName {
  return Object.hasOwn(demoUsers, name);
}

/** What the issuer would sign for the demo integrator, with any scopes. */
async function tokenOf(url: string, dataDir: string, scope: string): Promise<Headers> {
  const { issuer } = await loadIssuerKeys((await openDataFolder(dataDir)).issuerKeys);
  const token = await new SignJWT({ client_id: 'demo-integrator', scope })
    .setProtectedHeader({ alg: 'ES256', kid: issuer.kid ?? '' })
    .setIssuer(`${url}/utsteder`)
    .setAudience(url)
    .setSubject('demo-integrator')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(issuer, 'ES256'));
  return { authorization: `Bearer ${token}` };
}
