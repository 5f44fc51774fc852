import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START } from '@saksgang/event-store';
import {
  eventStoreContract,
  projectionRunnerContract,
  streamsContract,
} from '@saksgang/event-store-contract';
import { aStream, someEvents } from '@saksgang/event-store-contract/builders';
import { createPostgresCheckpoints } from '@saksgang/event-store-postgres';
import { idTable } from '@saksgang/event-store-postgres/testing';
import { createPostgresTreeStore } from '@saksgang/integrity';
import { startKurrentStandIn, type KurrentStandIn } from '@saksgang/kurrent-stand-in';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { freshDatabase, type FreshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { parseConfig } from '../config.ts';
import { migrateAll } from './migrate-all.ts';
import { openEngine } from './open-engine.ts';

const nothing = () => undefined;
const log = { info: nothing, warn: nothing, error: nothing };

interface Place {
  readonly database: FreshDatabase;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

async function aPlace(): Promise<Place> {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrateAll(pool);
  return {
    database,
    pool,
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

function engineAt(pool: pg.Pool, url?: string) {
  const parsed = parseConfig({ KURRENTDB_URL: url });
  if (!parsed.ok) throw new Error('the settings were refused');
  return openEngine(parsed.config, pool, log);
}

async function onBoth() {
  const place = await aPlace();
  const server = await startKurrentStandIn();
  return {
    pool: place.pool,
    server,
    store: await engineAt(place.pool, server.url),
    async close() {
      await server.stop();
      await place.close();
    },
  };
}

// With the ledger beside it, KurrentDB keeps every promise that PostgreSQL keeps about command ids.
eventStoreContract('KurrentDB and PostgreSQL together', onBoth);
streamsContract('KurrentDB and PostgreSQL together', onBoth);
projectionRunnerContract('KurrentDB and PostgreSQL together', async () => {
  const opened = await onBoth();
  const { pool, server } = opened;
  const name = await createPostgresTreeStore(pool).storeId();
  return {
    ...opened,
    checkpoints: createPostgresCheckpoints(pool),
    table: idTable(pool),
    async appendUnreadable(stream) {
      const client = KurrentDBClient.connectionString(server.url);
      await client.appendToStream(
        `${name}/${stream}`,
        jsonEvent({ type: 'NoteWritten', data: {} }),
      );
      await client.dispose();
    },
  };
});

describe('The engine that keeps the events of a database', () => {
  let server: KurrentStandIn;
  let place: Place;
  beforeAll(async () => {
    server = await startKurrentStandIn();
    place = await aPlace();
    const store = await engineAt(place.pool, server.url);
    await store.append([{ stream: aStream(), expected: 'noStream', events: someEvents(3) }]);
    await store.close();
  });
  afterAll(async () => {
    await place.close();
    await server.stop();
  });

  it('is found again, with its events', async () => {
    const again = await engineAt(place.pool, server.url);
    expect(await again.readAll({ after: START, limit: 10 })).toMatchObject({
      events: [{ revision: 0 }, { revision: 1 }, { revision: 2 }],
    });
    await again.close();
  });

  it('is not exchanged for PostgreSQL by leaving out its address', async () => {
    await expect(engineAt(place.pool)).rejects.toThrow(/^KURRENTDB_URL is missing: .+$/);
  });

  it('is not exchanged for another server', async () => {
    const other = await startKurrentStandIn();
    await expect(engineAt(place.pool, other.url)).rejects.toThrow(
      /^KURRENTDB_URL names a server without the events of this database$/,
    );
    await other.stop();
  });

  it('is named when it does not know who asks', async () => {
    server.faults.plan('read', { kind: 'accessDenied' });
    await expect(engineAt(place.pool, server.url)).rejects.toThrow(
      /^KURRENTDB_URL names a server that refuses its user and password$/,
    );
  });

  it('is not taken from PostgreSQL by naming a server', async () => {
    const kept = await aPlace();
    await (await engineAt(kept.pool)).close();
    await expect(engineAt(kept.pool, server.url)).rejects.toThrow(
      /^KURRENTDB_URL is set, but the events of this database are kept in PostgreSQL: .+$/,
    );
    await kept.close();
  });

  it('is refused when it ends before what was read from it', async () => {
    await place.pool.query(
      `INSERT INTO read.checkpoint (projection, generation, version, state, target, "position")
       VALUES ('ahead', 1, 1, 'retired', 0, 4611686018427387904)`,
    );
    await expect(engineAt(place.pool, server.url)).rejects.toThrow(
      /^KURRENTDB_URL names a store that ends before what was read from it: .+$/,
    );
    await place.pool.query("DELETE FROM read.checkpoint WHERE projection = 'ahead'");
  });

  it('is shared by several databases, each with events of its own', async () => {
    const other = await aPlace();
    const store = await engineAt(other.pool, server.url);
    expect(await store.head()).toBe(START);
    await store.close();
    await other.close();
  });
});
