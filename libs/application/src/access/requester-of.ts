import type { Instant } from '@saksgang/kernel';
import type { UserDirectory } from '../ports.ts';
import type { Requester, User } from './requester.ts';

/** Somebody who asks as themselves alone: a machine, or the program's own work. */
export function aloneAs(user: User, correlationId: string): Requester {
  return { user, tenant: user.tenant, alsoAs: [], deputyFor: [], proof: null, correlationId };
}

interface Asking extends Pick<Requester, 'proof' | 'correlationId'> {
  readonly now: Instant;
}

/** Somebody who asks, with everything the directory knows of them at the moment. */
export function requesterOf(
  user: User,
  users: Pick<UserDirectory, 'accountsOf' | 'deputyFor'>,
  { now, proof, correlationId }: Asking,
): Requester {
  return {
    user,
    tenant: user.tenant,
    alsoAs: users.accountsOf(user.id),
    deputyFor: users.deputyFor(user.id, now),
    proof,
    correlationId,
  };
}
