import { demoUsers } from '../access/demo-users.ts';
import { aloneAs } from '../access/requester-of.ts';
import type { Requester } from '../access/requester.ts';

/** One of the demo users, asking. */
export function requesterFor(
  name: keyof typeof demoUsers,
  tenant: string = demoUsers[name].tenant,
): Requester {
  return { ...aloneAs(demoUsers[name], 'a-request'), tenant };
}
