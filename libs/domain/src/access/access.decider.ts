import { assertNever, err, hoursAfter, ok, type Result } from '@saksgang/kernel';
import type { CaseFile } from '../case/case-file.ts';
import { accountsOf } from '../shared/act.ts';
import { firstBroken, LIMITS, notFound, onlyIf, required, wrongPhase } from '../shared/checks.ts';
import type { UserId } from '../shared/ids.ts';
import type { AccessEvent } from './access.events.ts';
import {
  isDisqualified,
  mayNotDecide,
  type AccessCommand,
  type AccessRejection,
  type CaseAccess,
} from './access.ts';
import { toBeTold } from './oversight.ts';
import { endReview, openForReview } from './case-review.ts';

type Outcome = Result<readonly AccessEvent[], AccessRejection>;
type Of<Type extends AccessCommand['type']> = Extract<AccessCommand, { readonly type: Type }>;

/** Our own limits: what is needed for longer is given anew, and seen anew. */
const LONGEST_GRANT_DAYS = 90;
const EMERGENCY_HOURS = 3;

/** Who gets at a case, and who never does (bvl § 13-1: those who need it; fvl § 6: not the disqualified). */
export function decideAccess(command: AccessCommand, { access }: CaseFile): Outcome {
  switch (command.type) {
    case 'PlaceCaseInUnit':
      return one(access.unit !== command.unit, {
        type: 'CasePlacedInUnit',
        data: { unit: command.unit },
      });
    case 'AddCoworker':
      return addCoworker(command, access);
    case 'RemoveCoworker':
      return one(access.coworkers.includes(command.user), {
        type: 'CoworkerRemoved',
        data: { user: command.user },
      });
    case 'GrantAccess':
      return grant(command, access);
    case 'WithdrawAccess':
      return withdraw(command, access);
    case 'RecordConflictOfInterest':
      return recordConflict(command, access);
    case 'LiftConflictOfInterest':
      return liftConflict(command, access);
    case 'TakeEmergencyAccess':
      return takeEmergency(command, access);
    case 'SeeEmergencyNotice':
      return seeNotice(command, access);
    case 'ReviewEmergencyAccess':
      return review(command, access);
    case 'OpenCaseForReview':
      return openForReview(command, access);
    case 'EndCaseReview':
      return endReview(command, access);
    default:
      return assertNever(command);
  }
}

/** The event, where it says something new. */
function one(isNew: boolean, event: AccessEvent): Outcome {
  return ok(isNew ? [event] : []);
}

function disqualified(access: CaseAccess, user: UserId): Outcome | null {
  return isDisqualified(access, user) ? err({ code: 'ConflictOfInterest' }) : null;
}

function addCoworker({ user }: Of<'AddCoworker'>, access: CaseAccess): Outcome {
  return (
    disqualified(access, user) ??
    one(!access.coworkers.includes(user), { type: 'CoworkerAdded', data: { user } })
  );
}

function grant(command: Of<'GrantAccess'>, access: CaseAccess): Outcome {
  const { grantId, user, purpose, until, now } = command;
  if (access.grants.some((known) => known.grantId === grantId)) return ok([]);
  return (
    disqualified(access, user) ??
    firstBroken(
      onlyIf(until > now, 'until', 'beforeTheFactItRestsOn'),
      onlyIf(until <= hoursAfter(now, LONGEST_GRANT_DAYS * 24), 'until', 'tooLong'),
    ) ??
    ok([{ type: 'AccessGranted', data: { grantId, user, purpose, until } }])
  );
}

function withdraw({ grantId }: Of<'WithdrawAccess'>, { grants }: CaseAccess): Outcome {
  return one(
    grants.some((known) => known.grantId === grantId),
    { type: 'AccessWithdrawn', data: { grantId } },
  );
}

function recordConflict(
  { user, ground }: Of<'RecordConflictOfInterest'>,
  { conflicts }: CaseAccess,
): Outcome {
  const isKnown = conflicts.some((known) => known.user === user && known.ground === ground);
  return one(!isKnown, { type: 'ConflictOfInterestRecorded', data: { user, ground } });
}

/** Nobody declares themselves fit again (fvl § 8: the leader decides). */
function liftConflict(command: Of<'LiftConflictOfInterest'>, access: CaseAccess): Outcome {
  const { user, reasons } = command;
  if (!mayNotDecide(access, user)) return ok([]);
  if (accountsOf(command).includes(user)) return err({ code: 'ConflictOfInterest' });
  return (
    firstBroken(required('reasons', reasons, LIMITS.text, 'fvl § 8')) ??
    ok([{ type: 'ConflictOfInterestLifted', data: { user, reasons } }])
  );
}

/** Told in one with it: where there is nobody to tell, nobody lets themselves in. */
function takeEmergency(command: Of<'TakeEmergencyAccess'>, access: CaseAccess): Outcome {
  const { by, now, emergencyId, purpose, reasons } = command;
  if (access.emergencies.some((known) => known.emergencyId === emergencyId)) return ok([]);
  const until = hoursAfter(now, EMERGENCY_HOURS);
  const told = toBeTold(command.overseers, access, command);
  return (
    disqualified(access, by) ??
    firstBroken(required('reasons', reasons, LIMITS.text)) ??
    (told.length === 0
      ? err({ code: 'NobodyToTell' })
      : ok([
          {
            type: 'EmergencyAccessTaken',
            data: { emergencyId, user: by, purpose, reasons, until },
          },
          { type: 'EmergencyNoticeSent', data: { emergencyId, told } },
        ]))
  );
}

/** Once each: reading it again says nothing new, and whoever let themselves in knows it already. */
function seeNotice(command: Of<'SeeEmergencyNotice'>, { emergencies }: CaseAccess): Outcome {
  const { emergencyId } = command;
  const emergency = emergencies.find((known) => known.emergencyId === emergencyId);
  if (!emergency) return notFound('emergency');
  const know = [emergency.user, ...emergency.seen.map(({ by }) => by)];
  const isNew = !accountsOf(command).some((account) => know.includes(account));
  return one(isNew, { type: 'EmergencyNoticeSeen', data: { emergencyId } });
}

/** Another person looks at it, behind whichever account. */
function review(command: Of<'ReviewEmergencyAccess'>, { emergencies }: CaseAccess): Outcome {
  const { emergencyId, isJustified, comment } = command;
  const emergency = emergencies.find((known) => known.emergencyId === emergencyId);
  if (!emergency) return notFound('emergency');
  if (accountsOf(command).includes(emergency.user)) return err({ code: 'ReviewerNotIndependent' });
  if (emergency.review) return wrongPhase('emergencyReviewed');
  return (
    firstBroken(required('comment', comment, LIMITS.text)) ??
    ok([{ type: 'EmergencyAccessReviewed', data: { emergencyId, isJustified, comment } }])
  );
}
