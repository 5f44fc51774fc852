import { isDisqualified, type CaseFile, type UserId } from '@saksgang/domain';
import type { Instant } from '@saksgang/kernel';
import type { Requester, Role } from './requester.ts';

/** Why a case is somebody's to see, the strongest reason first. */
export type Relation =
  | 'Responsible'
  | 'Coworker'
  | 'Deputy'
  | 'Granted'
  | 'Emergency'
  /** Opened by a reviewer, for a while. */
  | 'Review'
  | 'Unit'
  | 'Machine'
  /** Looks at how cases went, and at nobody's name. */
  | 'Unnamed';

type Kept = Pick<CaseFile, 'responsible' | 'access'>;

/**
 * How somebody stands to a case now, whatever moment of it they look at. Null: not at all, or kept out by a
 * conflict of interest (fvl § 6), whichever other relation they have.
 */
export function relationTo(file: Kept, requester: Requester, now: Instant): Relation | null {
  if (isKeptOut(file, requester)) return null;
  const accounts = accountsOf(requester);
  return (
    ownRelation(file, accounts, requester) ??
    lentRelation(file, accounts, now) ??
    byWork(file, accounts, requester, now)
  );
}

/** fvl § 6: by a conflict of interest, behind whichever account. */
export function isKeptOut({ access }: Pick<Kept, 'access'>, requester: Requester): boolean {
  return accountsOf(requester).some((account) => isDisqualified(access, account));
}

function accountsOf({ user, alsoAs }: Requester): readonly UserId[] {
  return [user.id, ...alsoAs];
}

function ownRelation(
  { responsible, access }: Kept,
  accounts: readonly UserId[],
  { deputyFor }: Requester,
): Relation | null {
  const workers = responsible === null ? access.coworkers : [responsible, ...access.coworkers];
  if (responsible !== null && accounts.includes(responsible)) return 'Responsible';
  if (workers.some((worker) => accounts.includes(worker))) return 'Coworker';
  return workers.some((worker) => deputyFor.includes(worker)) ? 'Deputy' : null;
}

function lentRelation(
  { access }: Kept,
  accounts: readonly UserId[],
  now: Instant,
): Relation | null {
  const runs = runsFor(accounts, now);
  if (access.grants.some(runs)) return 'Granted';
  return access.emergencies.some(runs) ? 'Emergency' : null;
}

interface Lent {
  readonly user: UserId;
  readonly until: Instant;
}

function runsFor(accounts: readonly UserId[], now: Instant): (lent: Lent) => boolean {
  return ({ user, until }) => accounts.includes(user) && until > now;
}

/** Who works with cases, and so with those of their unit. */
export const SHARES_WORK: readonly Role[] = ['CASEWORKER', 'APPROVER', 'UNIT_LEADER'];

/**
 * Those who share a unit share its work (bvl § 13-1: who needs it to do theirs). A reviewer sees names in what
 * they opened for review, as long as it lasts and they review.
 */
function byWork(
  { access }: Kept,
  accounts: readonly UserId[],
  { user }: Requester,
  now: Instant,
): Relation | null {
  if (user.role === 'INTEGRATOR') return 'Machine';
  if (user.role === 'QUALITY')
    return access.reviews.some(runsFor(accounts, now)) ? 'Review' : 'Unnamed';
  const shares = SHARES_WORK.includes(user.role);
  return shares && (access.unit === null || access.unit === user.unitId) ? 'Unit' : null;
}
