import { ensureRoles, migrateSchema, type AppliedSteps } from '@saksgang/migrations';
import type pg from 'pg';
import { migrateEngine } from '../engine/migrate-engine.ts';
import { migrateKeys } from '../keys/migrate-keys.ts';
import { surviveLostConnections } from '../lost-connections.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * Brings the store's tables up to date. Several processes may call it at once.
 * @param wanted the steps to stop at; all when left out
 * @throws SchemaIsNewer when the database is ahead of this program; UnfitRoles when the roles of the database can
 * neither be made nor used
 */
export async function migrate(pool: pg.Pool, wanted?: AppliedSteps): Promise<void> {
  surviveLostConnections(pool);
  await ensureRoles(pool);
  await migrateSchema(pool, 'store', MIGRATIONS, wanted);
  await migrateKeys(pool, wanted);
  await migrateEngine(pool, wanted);
}
