import type { UserId } from '@saksgang/domain';
import type { Instant } from '@saksgang/kernel';
import type { UserDirectory } from '../ports.ts';
import { colleaguesIn } from './cooperation.ts';
import type { Requester, User } from './requester.ts';

/** Somebody who asks as themselves alone: a machine, or the program's own work. */
export function aloneAs(user: User, correlationId: string): Requester {
  return {
    user,
    tenant: user.tenant,
    alsoAs: [],
    deputyFor: [],
    superiors: [],
    proof: null,
    correlationId,
  };
}

interface Asking extends Pick<Requester, 'proof' | 'correlationId'> {
  readonly now: Instant;
}

/**
 * Somebody who asks, with everything the directory knows of them at the moment.
 * @param user as they work for the municipality they ask in
 */
export function requesterOf(
  user: User,
  users: UserDirectory,
  { now, proof, correlationId }: Asking,
): Requester {
  return {
    user,
    tenant: user.tenant,
    alsoAs: users.accountsOf(user.id),
    deputyFor: users.deputyFor(user.id, now),
    superiors: superiorsOf(user, users, now),
    proof,
    correlationId,
  };
}

/** Behind whichever account: who leads the unit that somebody works in. */
function superiorsOf(user: User, users: UserDirectory, now: Instant): readonly UserId[] {
  return colleaguesIn(user.tenant, users, now)
    .filter(({ id, role, unitId }) => {
      return role === 'UNIT_LEADER' && unitId === user.unitId && id !== user.id;
    })
    .flatMap(({ id }) => [id, ...users.accountsOf(id)]);
}
