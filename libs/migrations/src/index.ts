export { AGE_TABLES, appliedSteps, type AppliedSteps } from './applied-steps.ts';
export { migrateSchema, SchemaIsNewer, type Migration } from './migrate-schema.ts';
export { asRole, ASKS, ensureRoles, PROJECTS, UnfitRoles } from './roles.ts';
