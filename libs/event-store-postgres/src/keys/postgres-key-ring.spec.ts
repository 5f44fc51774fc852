import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { masterKey, onlyMasterKey, WrongMasterKey } from '@saksgang/event-store';
import { keyRingContract } from '@saksgang/event-store-contract';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { migrate } from '../schema/migrate.ts';
import { PostgresKeyRing } from './postgres-key-ring.ts';

let database: FreshDatabase;
let pool: pg.Pool;
const master = onlyMasterKey(masterKey(randomBytes(32)));

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

keyRingContract('PostgreSQL', async () => ({
  ring: new PostgresKeyRing(pool, master),
  close: () => Promise.resolve(),
}));

describe('The keys of the subjects', () => {
  it('are made when they are first needed, and the same ever after, for every process', async () => {
    const first = await new PostgresKeyRing(pool, master).keysFor(['child-1', 'child-2']);
    const again = await new PostgresKeyRing(pool, master).keysFor(['child-2', 'child-1']);
    expect(new Map(again)).toEqual(new Map(first));
    expect(first.get('child-1')).toHaveLength(32);
    expect(first.get('child-1')).not.toEqual(first.get('child-2'));
  });

  it('are one for each subject, however many processes need it first', async () => {
    const rings = Array.from({ length: 6 }, () => new PostgresKeyRing(pool, master));
    const keys = await Promise.all(rings.map((ring) => ring.keysFor(['child-3'])));
    expect(
      new Set(keys.map((found) => Buffer.from(found.get('child-3') ?? []).toString('hex'))).size,
    ).toBe(1);
  });

  it('are missing for whoever is unknown or erased: nothing is made on reading', async () => {
    const ring = new PostgresKeyRing(pool, master);
    expect(await ring.findKeys(['nobody'])).toEqual(new Map());
    await ring.keysFor(['child-4']);
    await ring.destroy(['child-4'], 'erasure-1');
    expect(await new PostgresKeyRing(pool, master).findKeys(['child-4'])).toEqual(new Map());
  });

  it('lie in the database wrapped: without the master key they open nothing', async () => {
    const key = (await new PostgresKeyRing(pool, master).keysFor(['child-5'])).get('child-5');
    const { rows } = await pool.query<{ row: string }>(
      'SELECT k::text AS row FROM keys.subject_key AS k',
    );
    const hex = Buffer.from(key ?? []).toString('hex');
    expect(rows.filter(({ row }) => row.includes(hex))).toEqual([]);
  });

  it('are refused to another master key, which is named by its id', async () => {
    const wrong = onlyMasterKey(masterKey(randomBytes(32)));
    const ring = new PostgresKeyRing(pool, wrong);
    await expect(ring.findKeys(['child-1'])).rejects.toThrow(WrongMasterKey);
    await expect(ring.findKeys(['child-1'])).rejects.toThrow(wrong.current.id);
    await expect(ring.check()).rejects.toThrow(WrongMasterKey);
    await expect(new PostgresKeyRing(pool, master).check()).resolves.toBeUndefined();
  });
});
