import type { Instant, Personal } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { EmergencyId, GrantId, UnitId, UserId } from '../shared/ids.ts';
import type {
  ConflictOfInterest,
  InvalidField,
  NotFound,
  ReviewerNotIndependent,
  WrongPhase,
} from '../shared/rejections.ts';
import type { ConflictGround, EmergencyPurpose, GrantPurpose } from './access.events.ts';

/** Let in for a while, for a purpose. It ends by itself. */
export interface Grant {
  readonly grantId: GrantId;
  readonly user: UserId;
  readonly purpose: GrantPurpose;
  readonly until: Instant;
}

/** Somebody's haste, and what was found of it afterwards. */
export interface Emergency {
  readonly emergencyId: EmergencyId;
  readonly user: UserId;
  readonly purpose: EmergencyPurpose;
  readonly reasons: Personal<string>;
  readonly takenAt: Instant;
  readonly until: Instant;
  readonly review: {
    readonly by: string;
    readonly isJustified: boolean;
    readonly comment: Personal<string>;
  } | null;
}

/** Who stands in which relation to a case, besides the one who is responsible for it. */
export interface CaseAccess {
  /** Null in cases that were opened before there were units: the service's only one. */
  readonly unit: UnitId | null;
  readonly coworkers: readonly UserId[];
  readonly grants: readonly Grant[];
  readonly conflicts: readonly { readonly user: UserId; readonly ground: ConflictGround }[];
  readonly emergencies: readonly Emergency[];
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
    })
  | (Act & {
      readonly type: 'ReviewEmergencyAccess';
      readonly emergencyId: EmergencyId;
      readonly isJustified: boolean;
      readonly comment: string;
    });

export type AccessRejection =
  InvalidField | NotFound | WrongPhase | ConflictOfInterest | ReviewerNotIndependent;

export const nobodyYet: CaseAccess = {
  unit: null,
  coworkers: [],
  grants: [],
  conflicts: [],
  emergencies: [],
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
