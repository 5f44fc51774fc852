import type { UnitId, UserId } from '@saksgang/domain';
import type { Instant } from '@saksgang/kernel';

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
  /** `tilgang.styr`: who gets at a case, and what was opened in haste */
  | 'ACCESS_MANAGE'
  /** `innsyn.logg`: who looked at a case */
  | 'LOOKS_READ'
  /** `tilgang.tilsyn`: what was opened in haste, and looks that stand out; no case is opened by it */
  | 'ACCESS_REVIEW'
  /** `gjennomgang.apne`: see one case with its names, to review how it went; never for machines */
  | 'CASE_REVIEW'
  /** `drift.styr`: how the system runs; no case is opened by it */
  | 'OPERATE'
  /** `sletting.behandle`: ask for an erasure and review it */
  | 'ERASURE_HANDLE'
  /** `sletting.vedta`: decide an erasure and have it carried out, never for machines */
  | 'ERASURE_DECIDE';

export type Role =
  | 'CASEWORKER'
  | 'APPROVER'
  | 'UNIT_LEADER'
  | 'QUALITY'
  | 'RECORDS_OFFICER'
  /** «Personvernombud» (GDPR arts. 37–39): told of what was opened in haste, and decides nothing. */
  | 'DATA_PROTECTION_OFFICER'
  | 'ADMINISTRATOR'
  | 'INTEGRATOR';

/** Somebody who works here, or a machine. */
export interface User {
  readonly id: UserId;
  readonly name: string;
  readonly initials: string;
  readonly role: Role;
  /** What the unit is called. */
  readonly unit: string;
  readonly unitId: UnitId;
  /** The municipality's id. */
  readonly tenant: string;
  readonly scopes: readonly Scope[];
}

/** How a person last proved who they are, by the word of their issuer. */
export interface Proof {
  /** Null where the issuer has not said when. */
  readonly authenticatedAt: Instant | null;
  /** The level of assurance in the issuer's words (`acr`, OpenID Connect Core § 2). */
  readonly acr: string | null;
  /** The levels of which a step that asks for a fresh proof wants one; empty where any will do. */
  readonly wantedAcr: readonly string[];
}

/** Who asks, with what right, and in which connection. Made in one place, for each request. */
export interface Requester {
  readonly user: User;
  /** The municipality's id. */
  readonly tenant: string;
  /** Other accounts of the same person. */
  readonly alsoAs: readonly UserId[];
  /** Colleagues this person stands in for now. */
  readonly deputyFor: readonly UserId[];
  /** Null for a machine, and for the program's own work. */
  readonly proof: Proof | null;
  /** Every account of those who lead this person's unit. */
  readonly superiors: readonly UserId[];
  readonly correlationId: string;
}
