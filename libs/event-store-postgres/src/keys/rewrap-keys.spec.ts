import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  masterKey,
  onlyMasterKey,
  WrongMasterKey,
  type MasterKey,
  type MasterKeys,
} from '@saksgang/event-store';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { migrate } from '../schema/migrate.ts';
import { PostgresKeyRing } from './postgres-key-ring.ts';
import { isWrappedByOthers, rewrapKeys } from './rewrap-keys.ts';

const CHILDREN = Array.from({ length: 12 }, (_, index) => `child-${index}`);

let database: FreshDatabase;
let pool: pg.Pool;
const [old, next] = [masterKey(randomBytes(32)), masterKey(randomBytes(32))];

beforeEach(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

function both(current: MasterKey): MasterKeys {
  return {
    current,
    find: (id) => [old, next].find((one) => one.id === id) ?? null,
    reload: () => Promise.resolve(),
  };
}

/** A new master key that gives up after so many keys, as a process that is killed does. */
function failingAfter(count: number): MasterKey {
  let left = count;
  return {
    ...next,
    async wrap(subject, key) {
      if (left === 0) throw new Error('killed');
      left -= 1;
      return next.wrap(subject, key);
    },
  };
}

const hexOf = (keys: ReadonlyMap<string, Uint8Array>) =>
  new Map([...keys].map(([subject, key]) => [subject, Buffer.from(key).toString('hex')]));

describe('Wrapping every key anew', () => {
  it('leaves each subject the same key, under the new master key alone', async () => {
    const before = hexOf(await new PostgresKeyRing(pool, onlyMasterKey(old)).keysFor(CHILDREN));
    expect(await rewrapKeys(pool, both(next), { batch: 5 })).toBe(12);
    const ring = new PostgresKeyRing(pool, onlyMasterKey(next));
    expect(hexOf(await ring.findKeys(CHILDREN))).toEqual(before);
    expect(await isWrappedByOthers(pool, next.id)).toBe(false);
    await expect(new PostgresKeyRing(pool, onlyMasterKey(old)).check()).rejects.toThrow(
      WrongMasterKey,
    );
  });

  it('may be cut off anywhere: every key is readable, and the next run ends it', async () => {
    const before = hexOf(await new PostgresKeyRing(pool, onlyMasterKey(old)).keysFor(CHILDREN));
    for (const count of [0, 1, 5, 7]) {
      const cutOff = { ...both(failingAfter(count)) };
      await expect(rewrapKeys(pool, cutOff, { batch: 2 })).rejects.toThrow('killed');
      const ring = new PostgresKeyRing(pool, both(next));
      expect(hexOf(await ring.findKeys(CHILDREN))).toEqual(before);
      expect(await isWrappedByOthers(pool, next.id)).toBe(true);
    }
    await rewrapKeys(pool, both(next), { batch: 2 });
    expect(await isWrappedByOthers(pool, next.id)).toBe(false);
    expect(await rewrapKeys(pool, both(next))).toBe(0);
  });

  it('wraps nothing under the old key behind its back: a server that has not heard looks again', async () => {
    let current = old;
    const server: MasterKeys = {
      get current() {
        return current;
      },
      find: both(old).find,
      async reload() {
        current = next;
      },
    };
    const ring = new PostgresKeyRing(pool, server);
    await ring.keysFor(['before']);
    await rewrapKeys(pool, both(next));
    const key = (await ring.keysFor(['after'])).get('after');
    expect(key).toHaveLength(32);
    expect(await isWrappedByOthers(pool, next.id)).toBe(false);
  });

  it('is refused to a server that only has the retired key', async () => {
    await new PostgresKeyRing(pool, onlyMasterKey(old)).keysFor(['before']);
    await rewrapKeys(pool, both(next));
    const late = new PostgresKeyRing(pool, onlyMasterKey(old));
    await expect(late.keysFor(['after'])).rejects.toThrow(WrongMasterKey);
    expect(await late.probe('after')).toBe('absent');
  });

  it('never brings a destroyed key back', async () => {
    const ring = new PostgresKeyRing(pool, both(old));
    await ring.keysFor(CHILDREN);
    const destroying: MasterKey = {
      ...next,
      async wrap(subject, key) {
        if (subject === 'child-3') await ring.destroy(['child-3'], 'erasure-1');
        return next.wrap(subject, key);
      },
    };
    expect(await rewrapKeys(pool, both(destroying))).toBe(11);
    expect(await ring.probe('child-3')).toBe('destroyed');
  });

  it('names the master key that is missing, and changes nothing', async () => {
    await new PostgresKeyRing(pool, onlyMasterKey(old)).keysFor(CHILDREN);
    const refused = rewrapKeys(pool, onlyMasterKey(next));
    await expect(refused).rejects.toThrow(WrongMasterKey);
    await expect(refused).rejects.toThrow(old.id);
    await expect(
      new PostgresKeyRing(pool, onlyMasterKey(old)).keysFor(['more']),
    ).resolves.toBeDefined();
  });
});
