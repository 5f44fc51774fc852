import type { Instant, Personal } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { CaseReviewId, EmergencyId, GrantId, UnitId, UserId } from '../shared/ids.ts';
import type {
  ConflictOfInterest,
  InvalidField,
  NobodyToTell,
  NotFound,
  ReviewerNotIndependent,
  WrongPhase,
} from '../shared/rejections.ts';
import type {
  ConflictGround,
  EmergencyPurpose,
  GrantPurpose,
  ReviewPurpose,
  ToldRole,
} from './access.events.ts';

/** Let in for a while, for a purpose. It ends by itself. */
export interface Grant {
  readonly grantId: GrantId;
  readonly user: UserId;
  readonly purpose: GrantPurpose;
  readonly until: Instant;
}

/** Somebody who answers for what is opened in haste: a leader for their unit, the officer for the municipality. */
export interface Overseer {
  readonly user: UserId;
  readonly role: ToldRole;
  readonly unit: UnitId;
  /** Other accounts of the same person. */
  readonly alsoAs: readonly UserId[];
}

/** Somebody who was told of a haste, and as what. */
export interface Told {
  readonly user: UserId;
  readonly role: ToldRole;
}

/** Somebody's haste, who knows of it, and what was found of it afterwards. */
export interface Emergency {
  readonly emergencyId: EmergencyId;
  readonly user: UserId;
  readonly purpose: EmergencyPurpose;
  readonly reasons: Personal<string>;
  readonly takenAt: Instant;
  readonly until: Instant;
  /** None in those that were taken before anybody was told. */
  readonly told: readonly Told[];
  /** Who has read why, and when they first did. */
  readonly seen: readonly { readonly by: string; readonly at: Instant }[];
  readonly review: {
    readonly by: string;
    readonly at: Instant;
    readonly isJustified: boolean;
    readonly comment: Personal<string>;
  } | null;
}

/** A reviewer's sight of the whole case, for a while. */
export interface CaseReview {
  readonly reviewId: CaseReviewId;
  readonly user: UserId;
  readonly purpose: ReviewPurpose;
  readonly reasons: Personal<string>;
  readonly openedAt: Instant;
  /** When it ends by itself, or when it was ended before. */
  readonly until: Instant;
}

/** Who stands in which relation to a case, besides the one who is responsible for it. */
export interface CaseAccess {
  /** Null in cases that were opened before there were units: the service's only one. */
  readonly unit: UnitId | null;
  readonly coworkers: readonly UserId[];
  readonly grants: readonly Grant[];
  readonly conflicts: readonly { readonly user: UserId; readonly ground: ConflictGround }[];
  readonly emergencies: readonly Emergency[];
  readonly reviews: readonly CaseReview[];
}

export type AccessCommand =
  | (Act & { readonly type: 'PlaceCaseInUnit'; readonly unit: UnitId })
  | (Act & { readonly type: 'AddCoworker'; readonly user: UserId })
  | (Act & { readonly type: 'RemoveCoworker'; readonly user: UserId })
  | (Act & { readonly type: 'GrantAccess' } & Grant)
  | (Act & { readonly type: 'WithdrawAccess'; readonly grantId: GrantId })
  | (Act & {
      readonly type: 'RecordConflictOfInterest';
      readonly user: UserId;
      readonly ground: ConflictGround;
    })
  | (Act & {
      readonly type: 'LiftConflictOfInterest';
      readonly user: UserId;
      readonly reasons: string;
    })
  | (Act & {
      readonly type: 'TakeEmergencyAccess';
      readonly emergencyId: EmergencyId;
      readonly purpose: EmergencyPurpose;
      readonly reasons: string;
      /** Everybody in the municipality who answers for what is opened in haste. */
      readonly overseers: readonly Overseer[];
    })
  | (Act & { readonly type: 'SeeEmergencyNotice'; readonly emergencyId: EmergencyId })
  | (Act & {
      readonly type: 'ReviewEmergencyAccess';
      readonly emergencyId: EmergencyId;
      readonly isJustified: boolean;
      readonly comment: string;
    })
  | (Act & {
      readonly type: 'OpenCaseForReview';
      readonly reviewId: CaseReviewId;
      readonly purpose: ReviewPurpose;
      readonly reasons: string;
    })
  | (Act & { readonly type: 'EndCaseReview'; readonly reviewId: CaseReviewId });

export type AccessRejection =
  InvalidField | NotFound | WrongPhase | ConflictOfInterest | NobodyToTell | ReviewerNotIndependent;

export const nobodyYet: CaseAccess = {
  unit: null,
  coworkers: [],
  grants: [],
  conflicts: [],
  emergencies: [],
  reviews: [],
};

/** fvl § 6 first and second paragraph: neither prepares the case nor decides it, and does not see it. */
export function isDisqualified({ conflicts }: CaseAccess, user: string): boolean {
  return conflicts.some(
    (conflict) => conflict.user === user && conflict.ground !== 'LeaderDisqualified',
  );
}

/** fvl § 6 third paragraph too: whose leader is disqualified may prepare the case, but not decide it. */
export function mayNotDecide({ conflicts }: CaseAccess, user: string): boolean {
  return conflicts.some((conflict) => conflict.user === user);
}
