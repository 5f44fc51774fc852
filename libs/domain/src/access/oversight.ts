import { accountsOf, type Act } from '../shared/act.ts';
import { isDisqualified, type CaseAccess, type Overseer, type Told } from './access.ts';

/**
 * Who is told that a case was opened in haste: the leaders of its unit (of all units where it has none, or where
 * none of its own can be told) and the data protection officers. Never whoever opened it nor anybody whom a
 * conflict of interest keeps out (fvl § 6), behind whichever account. Empty: nobody is left to tell.
 */
export function toBeTold(
  overseers: readonly Overseer[],
  access: CaseAccess,
  act: Act,
): readonly Told[] {
  const own = accountsOf(act);
  const mayKnow = ({ user, alsoAs }: Overseer) =>
    [user, ...alsoAs].every(
      (account) => !own.includes(account) && !isDisqualified(access, account),
    );
  const others = overseers.filter(mayKnow);
  const leaders = others.filter(({ role }) => role === 'UnitLeader');
  const nearest = leaders.filter(({ unit }) => access.unit === null || access.unit === unit);
  const officers = others.filter(({ role }) => role === 'DataProtectionOfficer');
  const told = [...(nearest.length > 0 ? nearest : leaders), ...officers];
  return told.map(({ user, role }) => ({ user, role }));
}
