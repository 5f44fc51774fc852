import type { User } from './requester.ts';

/** A case is somebody's who works with cases: a machine is responsible for nobody, and neither is a reviewer. */
export function canBeResponsible(user: User | null): boolean {
  return user !== null && (user.role === 'CASEWORKER' || user.role === 'APPROVER');
}
