import {
  eventStoreContract,
  projectionRunnerContract,
  streamsContract,
  unreadableContract,
  type IdTable,
} from '@saksgang/event-store-contract';
import type { StreamName } from '@saksgang/event-store';
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

function idTable(pool: pg.Pool): IdTable<pg.PoolClient> {
  return {
    async create(generation, tx) {
      await tx.query(`DROP TABLE IF EXISTS read.id_${generation} CASCADE`);
      await tx.query(`CREATE TABLE read.id_${generation} (id text)`);
    },
    async show(generation, tx) {
      await tx.query(`CREATE OR REPLACE VIEW read.id AS SELECT * FROM read.id_${generation}`);
    },
    async drop(generation, tx) {
      await tx.query(`DROP TABLE read.id_${generation}`);
    },
    async count(generation, tx) {
      const { rows } = await tx.query(`SELECT FROM read.id_${generation}`);
      return rows.length;
    },
    async differing(one, other, tx) {
      const { rows } = await tx.query(
        `SELECT FROM read.id_${one} a FULL JOIN read.id_${other} b USING (id)
         WHERE a.id IS NULL OR b.id IS NULL`,
      );
      return rows.length;
    },
    async insert(ids, generation, tx) {
      await tx.query(`INSERT INTO read.id_${generation} SELECT unnest($1::text[])`, [ids]);
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
