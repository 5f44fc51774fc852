export { createMemoryCaseNumbers, createMemoryIdentityRegister } from './memory-registers.ts';
export { migrateRegisters } from './migrate.ts';
export { createPostgresCaseNumbers } from './postgres-case-numbers.ts';
export { createPostgresIdentityRegister } from './postgres-identity-register.ts';
export type { CaseNumbers, IdentityRegister } from './registers.ts';
