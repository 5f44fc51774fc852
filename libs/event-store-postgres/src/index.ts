export { createPostgresCheckpoints } from './checkpoints/postgres-checkpoints.ts';
export { openPostgresEventStore } from './postgres-event-store.ts';
export { migrate, SchemaIsNewer } from './schema/migrate.ts';
