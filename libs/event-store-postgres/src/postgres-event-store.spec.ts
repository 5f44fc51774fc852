import { eventStoreContract } from '@saksgang/event-store-contract';
import { freshDatabase } from '@saksgang/testing/postgres';
import pg from 'pg';
import { openPostgresEventStore } from './postgres-event-store.ts';
import { migrate } from './schema/migrate.ts';

eventStoreContract('PostgreSQL', async () => {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url });
  await migrate(pool);
  return {
    store: openPostgresEventStore(pool),
    async close() {
      await pool.end();
      await database.drop();
    },
  };
});
