import type { UserId } from '@saksgang/domain';

/** What somebody may do. The names in the comments are the scopes that tokens carry. */
export type Scope =
  /** `sak.les` */
  | 'CASE_READ'
  /** `sak.skriv` */
  | 'CASE_WRITE'
  /** `vedtak.godkjenn`, never for machines */
  | 'DECISION_APPROVE'
  /** `hendelser.les` */
  | 'EVENTS_READ';

export type Role = 'CASEWORKER' | 'APPROVER' | 'QUALITY' | 'INTEGRATOR';

/** Somebody who works here, or a machine. */
export interface User {
  readonly id: UserId;
  readonly name: string;
  readonly initials: string;
  readonly role: Role;
  readonly unit: string;
  readonly scopes: readonly Scope[];
}

/** Who asks, with what right, and in which connection. Made in one place, for each request. */
export interface Requester {
  readonly user: User;
  /** The municipality's id. */
  readonly tenant: string;
  readonly correlationId: string;
}
