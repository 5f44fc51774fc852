export { createPostgresCheckpoints } from './checkpoints/postgres-checkpoints.ts';
export { PostgresKeyRing } from './keys/postgres-key-ring.ts';
export { openPostgresEventStore } from './postgres-event-store.ts';
export { migrate } from './schema/migrate.ts';
