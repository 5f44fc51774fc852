export { createPostgresCheckpoints } from './checkpoints/postgres-checkpoints.ts';
export { furthestCheckpoint, keepEngine, keptEngine, type Engine } from './engine/kept-engine.ts';
export { createPostgresCommandLedger } from './engine/postgres-command-ledger.ts';
export { FORGOTTEN_WITHIN_MS } from './keys/destructions.ts';
export { PostgresKeyRing } from './keys/postgres-key-ring.ts';
export { isWrappedByOthers, rewrapKeys } from './keys/rewrap-keys.ts';
export { openSystemSecrets } from './keys/system-secrets.ts';
export { openPostgresEventStore } from './postgres-event-store.ts';
export { migrate } from './schema/migrate.ts';
