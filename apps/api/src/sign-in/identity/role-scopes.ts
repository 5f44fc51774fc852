import type { Role, Scope } from '@saksgang/application';

const read: readonly Scope[] = ['CASE_READ', 'EVENTS_READ'];
const write: readonly Scope[] = [...read, 'CASE_WRITE'];

/** What each role may do. A machine may do what its token says, and never more than `MACHINE_SCOPES`. */
export const ROLE_SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  CASEWORKER: write,
  APPROVER: [...write, 'DECISION_APPROVE', 'ERASURE_DECIDE'],
  UNIT_LEADER: [...write, 'DECISION_APPROVE', 'ACCESS_MANAGE', 'LOOKS_READ', 'ACCESS_REVIEW'],
  QUALITY: [...read, 'CASE_REVIEW'],
  RECORDS_OFFICER: [...read, 'ERASURE_HANDLE', 'LOOKS_READ'],
  DATA_PROTECTION_OFFICER: ['LOOKS_READ', 'ACCESS_REVIEW'],
  ADMINISTRATOR: ['OPERATE'],
  INTEGRATOR: [],
};

/** The scopes of tokens, and what they open. Deciding is not among them: people decide. */
export const MACHINE_SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['sak.les', 'CASE_READ'],
  ['sak.skriv', 'CASE_WRITE'],
  ['hendelser.les', 'EVENTS_READ'],
  ['drift.styr', 'OPERATE'],
]);
