export { AGE_TABLES, appliedSteps, type AppliedSteps } from './applied-steps.ts';
export { migrateSchema, SchemaIsNewer, type Migration } from './migrate-schema.ts';
export {
  asRole,
  ASKS,
  ensureRoles,
  IS_OF_TENANT,
  PROJECTS,
  REGISTERS,
  TENANT,
  UnfitRoles,
} from './roles.ts';
