import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { masterKey, onlyMasterKey, StoreUnavailable } from '@saksgang/event-store';
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

/** Two processes that both have the key in memory. */
async function twoWhoRemember(child: string) {
  const [here, there] = [new PostgresKeyRing(pool, master), new PostgresKeyRing(pool, master)];
  await here.keysFor([child]);
  const key = (await there.keysFor([child])).get(child);
  return { here, there, key };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await delay(20);
}

describe('A key that another process destroys', () => {
  it('is forgotten and overwritten here too, with all that was opened with it', async () => {
    const child = randomUUID();
    const { here, there, key } = await twoWhoRemember(child);
    let isTold = false;
    there.onDestroyed(() => (isTold = true));
    there.watch();
    await here.destroy([child], 'erasure-1');
    await until(() => isTold);
    expect(Buffer.from(key ?? []).toString('hex')).toBe('00'.repeat(32));
    expect(await there.findKeys([child])).toEqual(new Map());
    there.close();
  });

  it('is found to be gone by the next who asks after a second, also when nobody watches', async () => {
    const child = randomUUID();
    const { here, there } = await twoWhoRemember(child);
    await here.destroy([child], 'erasure-1');
    let found = await there.findKeys([child]);
    while (found.size > 0) {
      await delay(50);
      found = await there.findKeys([child]);
    }
    expect(found).toEqual(new Map());
  });

  it('leaves the keys of others in memory', async () => {
    const [child, sibling] = [randomUUID(), randomUUID()];
    const ring = new PostgresKeyRing(pool, master);
    const key = (await ring.keysFor([child, sibling])).get(sibling);
    await new PostgresKeyRing(pool, master).destroy([child], 'erasure-1');
    let found = await ring.findKeys([child, sibling]);
    while (found.has(child)) {
      await delay(50);
      found = await ring.findKeys([child, sibling]);
    }
    expect(found.get(sibling)).toBe(key);
  });
});

describe('A process that can’t ask the key store', () => {
  it('forgets everything: any key may have been destroyed meanwhile', async () => {
    const child = randomUUID();
    const own = new pg.Pool({ connectionString: database.url });
    const ring = new PostgresKeyRing(own, master);
    await ring.keysFor([child]);
    let isTold = false;
    ring.onDestroyed(() => (isTold = true));
    ring.watch();
    await own.end();
    await until(() => isTold);
    await expect(ring.findKeys([child])).rejects.toThrow(StoreUnavailable);
    ring.close();
  });
});
