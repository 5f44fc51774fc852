import type { CaseAccess, Emergency, Overseer, ToldRole } from '@saksgang/domain';
import type { Instant } from '@saksgang/kernel';
import type { Oversight } from '@saksgang/read-models';
import type { UserDirectory } from '../ports.ts';
import { colleaguesIn } from './cooperation.ts';
import { isKeptOut } from './relation.ts';
import type { Requester, Role } from './requester.ts';

const TOLD_AS: Partial<Readonly<Record<Role, ToldRole>>> = {
  UNIT_LEADER: 'UnitLeader',
  DATA_PROTECTION_OFFICER: 'DataProtectionOfficer',
};

/** Everybody in a municipality who answers for what is opened in haste. */
export function overseersIn(
  tenant: string,
  users: Pick<UserDirectory, 'all' | 'accountsOf' | 'agreements'>,
  now: Instant,
): readonly Overseer[] {
  return colleaguesIn(tenant, users, now).flatMap((user) => {
    const role = TOLD_AS[user.role];
    if (role === undefined) return [];
    return [{ user: user.id, role, unit: user.unitId, alsoAs: users.accountsOf(user.id) }];
  });
}

/** Somebody who answers for what is opened in haste, as the list of it knows them. */
export function oversightOf({ user, alsoAs }: Requester): Oversight {
  return {
    accounts: [user.id, ...alsoAs],
    unitId: user.role === 'UNIT_LEADER' ? user.unitId : null,
    ofAll: user.role === 'DATA_PROTECTION_OFFICER',
  };
}

/**
 * Whether a haste is somebody's to look into: of their unit, of the municipality, or because they were told. Never
 * one's own, nor in a case that a conflict of interest keeps one out of (fvl § 6), behind whichever account.
 */
export function oversees(requester: Requester, access: CaseAccess, emergency: Emergency): boolean {
  const { accounts, unitId, ofAll } = oversightOf(requester);
  if (isKeptOut({ access }, requester) || accounts.includes(emergency.user)) return false;
  const isOfUnit = unitId !== null && (access.unit === null || access.unit === unitId);
  return ofAll || isOfUnit || emergency.told.some(({ user }) => accounts.includes(user));
}
