import { migrateSchema, type Migration } from '@saksgang/migrations';
import type pg from 'pg';
import { surviveLostConnections } from '../lost-connections.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * Brings the store's tables up to date. Several processes may call it at once.
 * @throws SchemaIsNewer when the database is ahead of this program.
 */
export function migrate(
  pool: pg.Pool,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  surviveLostConnections(pool);
  return migrateSchema(pool, 'store', migrations);
}
