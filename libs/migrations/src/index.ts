export { migrateSchema, SchemaIsNewer, type Migration } from './migrate-schema.ts';
