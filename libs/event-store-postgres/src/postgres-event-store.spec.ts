import {
  eventStoreContract,
  projectionRunnerContract,
  streamsContract,
  unreadableContract,
  type IdTable,
} from '@saksgang/event-store-contract';
import { someEvents } from '@saksgang/event-store-contract/builders';
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
unreadableContract('PostgreSQL', async () => {
  const { pool, store, close } = await open();
  return {
    store,
    close,
    async appendUnreadable(stream) {
      await store.append([{ stream, expected: 'any', events: someEvents(1) }]);
      await pool.query(ALTER_NEWEST);
    },
  };
});
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

const ALTER_NEWEST = `
  GRANT ALL ON store.event TO CURRENT_USER;
  ALTER TABLE store.event DISABLE TRIGGER event_is_final;
  UPDATE store.event SET event = event || ' ' WHERE position = (SELECT max(position) FROM store.event);
  ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_is_final;`;
