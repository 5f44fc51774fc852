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
  | 'EVENTS_READ'
  /** `drift.styr`: how the system runs; no case is opened by it */
  | 'OPERATE'
  /** `sletting.behandle`: ask for an erasure and review it */
  | 'ERASURE_HANDLE'
  /** `sletting.vedta`: decide an erasure and have it carried out, never for machines */
  | 'ERASURE_DECIDE';

export type Role =
  'CASEWORKER' | 'APPROVER' | 'QUALITY' | 'RECORDS_OFFICER' | 'ADMINISTRATOR' | 'INTEGRATOR';

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
