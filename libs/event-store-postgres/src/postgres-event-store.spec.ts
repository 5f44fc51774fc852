import {
  eventStoreContract,
  projectionRunnerContract,
  streamsContract,
  unreadableContract,
} from '@saksgang/event-store-contract';
import type { StreamName } from '@saksgang/event-store';
import { someEvents } from '@saksgang/event-store-contract/builders';
import { freshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { createPostgresCheckpoints } from './checkpoints/postgres-checkpoints.ts';
import { openPostgresEventStore } from './postgres-event-store.ts';
import { migrate } from './schema/migrate.ts';
import { idTable } from './testing/id-table.ts';

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
unreadableContract('PostgreSQL', openSpoilable);
projectionRunnerContract('PostgreSQL', async () => {
  const opened = await openSpoilable();
  const { pool } = opened;
  return { ...opened, checkpoints: createPostgresCheckpoints(pool), table: idTable(pool) };
});

async function openSpoilable() {
  const opened = await open();
  const { pool, store } = opened;
  return {
    ...opened,
    async appendUnreadable(stream: StreamName) {
      await store.append([{ stream, expected: 'any', events: someEvents(1) }]);
      await pool.query(ALTER_NEWEST);
    },
  };
}

const ALTER_NEWEST = `
  GRANT ALL ON store.event TO CURRENT_USER;
  ALTER TABLE store.event DISABLE TRIGGER event_is_final;
  UPDATE store.event SET event = event || ' ' WHERE position = (SELECT max(position) FROM store.event);
  ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_is_final;`;
