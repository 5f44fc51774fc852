import type { Instant } from '@saksgang/kernel';
import type { UserDirectory } from '../ports.ts';
import type { Requester, User } from './requester.ts';

/** Somebody who asks as themselves alone: a machine, or the program's own work. */
export function aloneAs(user: User, correlationId: string): Requester {
  return { user, tenant: user.tenant, alsoAs: [], deputyFor: [], correlationId };
}

/** Somebody who asks, with everything the directory knows of them at the moment. */
export function requesterOf(
  user: User,
  users: Pick<UserDirectory, 'accountsOf' | 'deputyFor'>,
  { now, correlationId }: { readonly now: Instant; readonly correlationId: string },
): Requester {
  return {
    user,
    tenant: user.tenant,
    alsoAs: users.accountsOf(user.id),
    deputyFor: users.deputyFor(user.id, now),
    correlationId,
  };
}
