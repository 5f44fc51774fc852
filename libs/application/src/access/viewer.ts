import type { Instant } from '@saksgang/kernel';
import type { Viewer } from '@saksgang/read-models';
import { LEADS } from './may-open.ts';
import { SHARES_WORK } from './relation.ts';
import type { Requester } from './requester.ts';

/** The requester as lists know them: the gate's rules for many cases at once. */
export function viewerOf({ user, alsoAs, deputyFor }: Requester, now: Instant): Viewer {
  return {
    accounts: [user.id, ...alsoAs],
    deputyFor,
    unitId: SHARES_WORK.includes(user.role) ? user.unitId : null,
    leads: LEADS.includes(user.role),
    seesAll: user.role === 'INTEGRATOR' || user.role === 'QUALITY',
    named: user.role !== 'QUALITY',
    now,
  };
}
