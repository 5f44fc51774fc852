import { instant } from '@saksgang/kernel';
import type {
  AccessGranted,
  CaseOpenedForReview,
  ConflictOfInterestRecorded,
  EmergencyAccessTaken,
  EmergencyNoticeSent,
} from '../access/access.events.ts';
import type { AccessCommand, Overseer } from '../access/access.ts';
import { actOn, days, ids } from './people.ts';

type Of<Type extends AccessCommand['type']> = Extract<AccessCommand, { readonly type: Type }>;

/** Two weeks from the day the case was reviewed. */
const until = instant('2026-01-23T12:00:00.000Z');
const reasons = 'Politiet ringte og trengte å vite hvem som har omsorgen i natt.';

export function aGrantedAccess(data: Partial<AccessGranted['data']> = {}): AccessGranted {
  return {
    type: 'AccessGranted',
    data: { grantId: ids.grant, user: ids.colleague, purpose: 'Guidance', until, ...data },
  };
}

export function aConflictOfInterest(
  data: Partial<ConflictOfInterestRecorded['data']> = {},
): ConflictOfInterestRecorded {
  return {
    type: 'ConflictOfInterestRecorded',
    data: { user: ids.caseworker, ground: 'Kinship', ...data },
  };
}

export function anEmergency(
  data: Partial<EmergencyAccessTaken['data']> = {},
): EmergencyAccessTaken {
  return {
    type: 'EmergencyAccessTaken',
    data: {
      emergencyId: ids.emergency,
      user: ids.colleague,
      purpose: 'ChildInDanger',
      reasons,
      until: instant('2026-01-09T15:00:00.000Z'),
      ...data,
    },
  };
}

/** The leader of the example case's unit, unless said otherwise. */
export function anOverseer(part: Partial<Overseer> = {}): Overseer {
  return { user: ids.leader, role: 'UnitLeader', unit: ids.unit, alsoAs: [], ...part };
}

const officer = anOverseer({ user: ids.officer, role: 'DataProtectionOfficer' });

export function anEmergencyNotice(
  data: Partial<EmergencyNoticeSent['data']> = {},
): EmergencyNoticeSent {
  const told = [anOverseer(), officer].map(({ user, role }) => ({ user, role }));
  return { type: 'EmergencyNoticeSent', data: { emergencyId: ids.emergency, told, ...data } };
}

export function grantAccess(part: Partial<Of<'GrantAccess'>> = {}): Of<'GrantAccess'> {
  return { type: 'GrantAccess', ...actOn(days.screened), ...aGrantedAccess().data, ...part };
}

export function addCoworker(part: Partial<Of<'AddCoworker'>> = {}): Of<'AddCoworker'> {
  return { type: 'AddCoworker', ...actOn(days.screened), user: ids.colleague, ...part };
}

export function recordConflict(
  part: Partial<Of<'RecordConflictOfInterest'>> = {},
): Of<'RecordConflictOfInterest'> {
  return {
    type: 'RecordConflictOfInterest',
    ...actOn(days.screened),
    ...aConflictOfInterest().data,
    ...part,
  };
}

export function liftConflict(
  part: Partial<Of<'LiftConflictOfInterest'>> = {},
): Of<'LiftConflictOfInterest'> {
  return {
    type: 'LiftConflictOfInterest',
    ...actOn(days.screened),
    by: ids.leader,
    user: ids.caseworker,
    reasons: 'Slektskapet viste seg å være fjernere.',
    ...part,
  };
}

export function takeEmergencyAccess(
  part: Partial<Of<'TakeEmergencyAccess'>> = {},
): Of<'TakeEmergencyAccess'> {
  return {
    type: 'TakeEmergencyAccess',
    ...actOn(days.screened),
    by: ids.colleague,
    emergencyId: ids.emergency,
    purpose: 'ChildInDanger',
    reasons,
    overseers: [anOverseer(), officer],
    ...part,
  };
}

export function seeEmergencyNotice(
  part: Partial<Of<'SeeEmergencyNotice'>> = {},
): Of<'SeeEmergencyNotice'> {
  return {
    type: 'SeeEmergencyNotice',
    ...actOn(days.clockStart),
    by: ids.leader,
    emergencyId: ids.emergency,
    ...part,
  };
}

export function reviewEmergency(
  part: Partial<Of<'ReviewEmergencyAccess'>> = {},
): Of<'ReviewEmergencyAccess'> {
  return {
    type: 'ReviewEmergencyAccess',
    ...actOn(days.clockStart),
    by: ids.leader,
    emergencyId: ids.emergency,
    isJustified: true,
    comment: 'Bakvakten hadde grunn til å se saken.',
    ...part,
  };
}

const whyReviewed = 'Stikkprøve: fikk barnet si sin mening før vedtaket?';

export function aCaseReview(data: Partial<CaseOpenedForReview['data']> = {}): CaseOpenedForReview {
  return {
    type: 'CaseOpenedForReview',
    data: {
      reviewId: ids.caseReview,
      user: ids.reviewer,
      purpose: 'InternalControl',
      reasons: whyReviewed,
      until,
      ...data,
    },
  };
}

export function openForReview(
  part: Partial<Of<'OpenCaseForReview'>> = {},
): Of<'OpenCaseForReview'> {
  return {
    type: 'OpenCaseForReview',
    ...actOn(days.screened),
    by: ids.reviewer,
    reviewId: ids.caseReview,
    purpose: 'InternalControl',
    reasons: whyReviewed,
    ...part,
  };
}

export function endReview(part: Partial<Of<'EndCaseReview'>> = {}): Of<'EndCaseReview'> {
  return {
    type: 'EndCaseReview',
    ...actOn(days.clockStart),
    by: ids.reviewer,
    reviewId: ids.caseReview,
    ...part,
  };
}
