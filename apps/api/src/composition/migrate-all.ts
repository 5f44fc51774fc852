import { migrate } from '@saksgang/event-store-postgres';
import { migrateIntegrity } from '@saksgang/integrity';
import type { AppliedSteps } from '@saksgang/migrations';
import { migrateReadModels } from '@saksgang/read-models';
import { migrateRegisters } from '@saksgang/registers';
import type pg from 'pg';
import { migrateIdentity } from '../sign-in/identity/identity-schema.ts';

/**
 * Brings every schema up to date, or to the steps that are wanted.
 * @throws SchemaIsNewer when the database, or what is wanted, is ahead of this program
 */
export async function migrateAll(pool: pg.Pool, wanted?: AppliedSteps): Promise<void> {
  await migrate(pool, wanted);
  await migrateRegisters(pool, wanted);
  await migrateReadModels(pool, wanted);
  await migrateIntegrity(pool, wanted);
  await migrateIdentity(pool, wanted);
}
