export type { CaseNumbers, IdentityRegister } from './registers.ts';
