import type { EventDefinitions, Fact, Instant, Personal } from '@saksgang/kernel';
import type { CaseReviewId, EmergencyId, GrantId, UnitId, UserId } from '../shared/ids.ts';

/**
 * Why somebody does not handle this case (fvl § 6): party themselves; kin to the sibling line; married or in
 * a foster relation; guardian or agent of a party; leads an organisation that is a party; other particular
 * circumstances; or their leader is disqualified, so that they may prepare but not decide for them.
 */
export type ConflictGround =
  | 'Party'
  | 'Kinship'
  | 'MarriageOrFosterRelation'
  | 'GuardianOrAgent'
  | 'LeadsAParty'
  | 'OtherCircumstances'
  | 'LeaderDisqualified';

/** What somebody outside the case is let in for, until a day that is set beforehand. */
export type GrantPurpose = 'Guidance' | 'Deputy' | 'Supervision' | 'QualityReview' | 'LegalAdvice';

/** Why somebody opened a case in haste that is not theirs («blålys»). */
export type EmergencyPurpose =
  'ChildInDanger' | 'OnCallDuty' | 'EnquiryFromAuthority' | 'OtherUrgentNeed';

/** As what somebody was told of it. */
export type ToldRole = 'UnitLeader' | 'DataProtectionOfficer';
/**
 * What a case is opened for by those who review how cases went (koml § 25-1: routines are controlled, deviations
 * are found and followed up): a sample, a deviation, a serious incident, or that the supervisory authority asks.
 */
export type ReviewPurpose =
  'InternalControl' | 'Deviation' | 'SeriousIncident' | 'SupervisoryEnquiry';

/** Stored for good. Never rename a type or a field: raise the version and add an upcaster. */
export type CasePlacedInUnit = Fact<'CasePlacedInUnit', { unit: UnitId }>;
export type CoworkerAdded = Fact<'CoworkerAdded', { user: UserId }>;
export type CoworkerRemoved = Fact<'CoworkerRemoved', { user: UserId }>;
export type AccessGranted = Fact<
  'AccessGranted',
  { grantId: GrantId; user: UserId; purpose: GrantPurpose; until: Instant }
>;
export type AccessWithdrawn = Fact<'AccessWithdrawn', { grantId: GrantId }>;
export type ConflictOfInterestRecorded = Fact<
  'ConflictOfInterestRecorded',
  { user: UserId; ground: ConflictGround }
>;
export type ConflictOfInterestLifted = Fact<
  'ConflictOfInterestLifted',
  { user: UserId; reasons: Personal<string> }
>;
/** Somebody let themselves in: it ends by itself, and somebody else reviews it. */
export type EmergencyAccessTaken = Fact<
  'EmergencyAccessTaken',
  {
    emergencyId: EmergencyId;
    user: UserId;
    purpose: EmergencyPurpose;
    reasons: Personal<string>;
    until: Instant;
  }
>;
/** Who was told of it, stored in one with it: nobody lets themselves in unseen. */
export type EmergencyNoticeSent = Fact<
  'EmergencyNoticeSent',
  { emergencyId: EmergencyId; told: readonly { user: UserId; role: ToldRole }[] }
>;
/** Somebody who answers for it has read why; who and when stand with the event. */
export type EmergencyNoticeSeen = Fact<'EmergencyNoticeSeen', { emergencyId: EmergencyId }>;
export type EmergencyAccessReviewed = Fact<
  'EmergencyAccessReviewed',
  { emergencyId: EmergencyId; isJustified: boolean; comment: Personal<string> }
>;
/** A reviewer sees this one case with its names, until a moment that is set; it is told on the case. */
export type CaseOpenedForReview = Fact<
  'CaseOpenedForReview',
  {
    reviewId: CaseReviewId;
    user: UserId;
    purpose: ReviewPurpose;
    reasons: Personal<string>;
    until: Instant;
  }
>;
export type CaseReviewEnded = Fact<'CaseReviewEnded', { reviewId: CaseReviewId }>;

export type AccessEvent =
  | CasePlacedInUnit
  | CoworkerAdded
  | CoworkerRemoved
  | AccessGranted
  | AccessWithdrawn
  | ConflictOfInterestRecorded
  | ConflictOfInterestLifted
  | EmergencyAccessTaken
  | EmergencyNoticeSent
  | EmergencyNoticeSeen
  | EmergencyAccessReviewed
  | CaseOpenedForReview
  | CaseReviewEnded;

export const accessEvents: EventDefinitions<AccessEvent> = {
  CasePlacedInUnit: { version: 1, personal: {} },
  CoworkerAdded: { version: 1, personal: {} },
  CoworkerRemoved: { version: 1, personal: {} },
  AccessGranted: { version: 1, personal: {} },
  AccessWithdrawn: { version: 1, personal: {} },
  ConflictOfInterestRecorded: { version: 1, personal: {} },
  ConflictOfInterestLifted: { version: 1, personal: { reasons: 'stream' } },
  EmergencyAccessTaken: { version: 1, personal: { reasons: 'stream' } },
  EmergencyNoticeSent: { version: 1, personal: {} },
  EmergencyNoticeSeen: { version: 1, personal: {} },
  EmergencyAccessReviewed: { version: 1, personal: { comment: 'stream' } },
  CaseOpenedForReview: { version: 1, personal: { reasons: 'stream' } },
  CaseReviewEnded: { version: 1, personal: {} },
};
