import { createHmac, hkdfSync, randomUUID } from 'node:crypto';
import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '@saksgang/event-store';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { openDataFolder } from '../data-folder.ts';
import { rotateMasterKey } from '../keys/rotate-master-key.ts';
import { createLogger } from '../logging.ts';
import { readSecret } from '../secret-files.ts';
import { configOf, temporaryFolder } from '../testing/running-api.ts';
import { startTransit } from '../testing/transit-stand-in.ts';
import { openSystem, type System } from './open-system.ts';

/** Month 83: a synthetic number, which belongs to nobody. */
const NUMBER = '14831650010';
const tenant = randomUUID();

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let database: FreshDatabase;
let transit: Awaited<ReturnType<typeof startTransit>>;
let service: Readonly<Record<string, string>>;

beforeEach(async () => {
  [database, folder] = await Promise.all([freshDatabase(), temporaryFolder()]);
  transit = await startTransit();
  const tokenFile = join(folder.path, 'token');
  await writeFile(tokenFile, transit.token);
  service = { KMS_URL: transit.url, KMS_KEY: transit.key, KMS_TOKEN_FILE: tokenFile };
});
afterEach(async () => {
  await transit.stop();
  await Promise.all([database.drop(), folder.remove()]);
});

async function within<T>(
  settings: Readonly<Record<string, string>>,
  work: (system: System) => Promise<T>,
): Promise<T> {
  const place = { DATA_DIR: folder.path, DATABASE_URL: database.url };
  const config = configOf({ ...place, ...settings });
  const data = await openDataFolder(config.DATA_DIR, config.MASTER_KEY_FILE);
  const system = await openSystem(config, data, createLogger('silent'));
  try {
    return await work(system);
  } finally {
    await system.close();
  }
}

const keyOf = ({ keys }: System, subject: string) =>
  keys.ring
    .keysFor([subject])
    .then((found) => Buffer.from(found.get(subject) ?? []).toString('hex'));

describe('With a key service', () => {
  it('no master key lies on this machine, and what was sealed is read after a restart', async () => {
    const first = await within(service, (system) => keyOf(system, 'child-1'));
    expect(await within(service, (system) => keyOf(system, 'child-1'))).toBe(first);
    await expect(access(join(folder.path, 'master.key'))).rejects.toThrow('ENOENT');
  });

  it('that is sealed or away, the start is refused in one line', async () => {
    transit.seal(true);
    await expect(within(service, async () => null)).rejects.toThrow(
      /^KMS_URL: the key service is sealed$/,
    );
    await transit.stop();
    await expect(within(service, async () => null)).rejects.toThrow(
      /^KMS_URL: the key service did not answer$/,
    );
  });

  it('that goes away later, known keys still open, others are told to come again', async () => {
    await within(service, async (system) => {
      const known = await keyOf(system, 'child-1');
      transit.seal(true);
      expect(await keyOf(system, 'child-1')).toBe(known);
      await expect(keyOf(system, 'child-2')).rejects.toThrow(StoreUnavailable);
      transit.seal(false);
      expect(await keyOf(system, 'child-2')).toHaveLength(64);
    });
  });

  it('that holds another key than the one in use, the start is refused and says which is missing', async () => {
    await within({}, (system) => keyOf(system, 'child-1'));
    await expect(within(service, async () => null)).rejects.toThrow(
      /^KMS_KEY: the keys are wrapped by master key [0-9a-f]{16}; this is transit:saksgang:v1$/,
    );
  });

  it('instead of the file, once every key was wrapped anew', async () => {
    const file = join(folder.path, 'master.key');
    const before = await within({}, async (system) => {
      await system.identities.claim(tenant, NUMBER, randomUUID());
      return [await keyOf(system, 'child-1'), await system.identities.find(tenant, NUMBER)];
    });
    const both = { ...service, MASTER_KEY_PREVIOUS_FILE: file };
    await within(both, ({ database: { pool }, keys }) =>
      rotateMasterKey(pool, keys.masters, () => undefined),
    );
    const after = await within(service, async (system) => [
      await keyOf(system, 'child-1'),
      await system.identities.find(tenant, NUMBER),
    ]);
    expect(after).toEqual(before);
  });
});

describe('The program’s own secrets', () => {
  it('of an installation from before they were stored are the same: its identities are found', async () => {
    const [owner, pool] = [randomUUID(), new pg.Pool({ connectionString: database.url })];
    await within({}, (system) => keyOf(system, 'child-1'));
    await pool.query(`DELETE FROM keys.subject_key WHERE subject LIKE 'system:%'`);
    const masterSecret = await readSecret(join(folder.path, 'master.key'));
    const key = hkdfSync('sha256', masterSecret, '', 'saksgang/identity-register', 32);
    const digest = createHmac('sha256', Buffer.from(key)).update(`${tenant}\n${NUMBER}`).digest();
    await pool.query('INSERT INTO registers.identity VALUES ($1, $2, $3)', [tenant, digest, owner]);
    expect(await within({}, ({ identities }) => identities.find(tenant, NUMBER))).toBe(owner);
    await pool.end();
  });

  it('outlive the master key: identities are found after it was changed', async () => {
    const owner = randomUUID();
    await within({}, async ({ identities, database: { pool }, keys }) => {
      await identities.claim(tenant, NUMBER, owner);
      await rotateMasterKey(pool, keys.masters, () => undefined);
    });
    expect(await within({}, ({ identities }) => identities.find(tenant, NUMBER))).toBe(owner);
  });
});
