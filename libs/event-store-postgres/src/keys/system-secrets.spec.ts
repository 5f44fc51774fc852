import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { masterKey, onlyMasterKey } from '@saksgang/event-store';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { migrate } from '../schema/migrate.ts';
import { PostgresKeyRing } from './postgres-key-ring.ts';
import { rewrapKeys } from './rewrap-keys.ts';
import { openSystemSecrets } from './system-secrets.ts';

const NAMES = ['digest', 'register'] as const;
const derive = (name: string) => Buffer.alloc(32, name);
const master = onlyMasterKey(masterKey(randomBytes(32)));

let database: FreshDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

describe('The program’s own secrets', () => {
  it('are random in a new store, and the same ever after, for every process', async () => {
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => openSystemSecrets(pool, master, NAMES, derive)),
    );
    const again = await openSystemSecrets(pool, master, NAMES, derive);
    for (const one of all) expect(one).toEqual(again);
    expect(again.digest).toHaveLength(32);
    expect(again.digest).not.toEqual(again.register);
    expect(again.digest).not.toEqual(derive('digest'));
  });

  it('are those from before in a store that was in use, so that its identities are still found', async () => {
    await new PostgresKeyRing(pool, master).keysFor(['child-1']);
    const secrets = await openSystemSecrets(pool, master, NAMES, derive);
    expect(secrets).toEqual({ digest: derive('digest'), register: derive('register') });
  });

  it('outlive the master key', async () => {
    const before = await openSystemSecrets(pool, master, NAMES, null);
    const next = masterKey(randomBytes(32));
    await rewrapKeys(pool, { ...master, current: next });
    expect(await openSystemSecrets(pool, onlyMasterKey(next), NAMES, null)).toEqual(before);
  });

  it('are nobody’s to erase', async () => {
    await openSystemSecrets(pool, master, NAMES, null);
    const ring = new PostgresKeyRing(pool, master);
    await expect(ring.destroy(['system:digest'], 'erasure-1')).rejects.toThrow(
      'system_secrets_stay',
    );
    expect(await ring.probe('system:digest')).toBe('present');
  });
});
