import {
  eventStoreContract,
  projectionRunnerContract,
  streamsContract,
  type IdTable,
} from '@saksgang/event-store-contract';
import { freshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { createPostgresCheckpoints } from './checkpoints/postgres-checkpoints.ts';
import { openPostgresEventStore } from './postgres-event-store.ts';
import { migrate } from './schema/migrate.ts';

async function open() {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
  return {
    pool,
    store: openPostgresEventStore(pool),
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

eventStoreContract('PostgreSQL', open);
streamsContract('PostgreSQL', open);
projectionRunnerContract('PostgreSQL', async () => {
  const { pool, store, close } = await open();
  await pool.query('CREATE TABLE read.id (id text)');
  return {
    store,
    checkpoints: createPostgresCheckpoints(pool),
    table: idTable(pool),
    async close() {
      await store.close();
      await close();
    },
  };
});

function idTable(pool: pg.Pool): IdTable<pg.PoolClient> {
  return {
    async insert(ids, tx) {
      await tx.query('INSERT INTO read.id SELECT unnest($1::text[])', [ids]);
    },
    async clear(tx) {
      await tx.query('TRUNCATE read.id');
    },
    async all() {
      const { rows } = await pool.query<{ id: string }>('SELECT id FROM read.id');
      return rows.map(({ id }) => id);
    },
  };
}
