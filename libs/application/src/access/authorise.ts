import type { Requester, Scope } from './requester.ts';

/** The requester may not do this. Says what was lacking, never what was asked about. */
export class AccessDenied extends Error {
  readonly scope: Scope;
  constructor(scope: Scope) {
    super(`requires ${scope}`);
    this.scope = scope;
  }
}

const FOR_PEOPLE: readonly Scope[] = ['DECISION_APPROVE', 'ERASURE_DECIDE', 'CASE_REVIEW'];

/**
 * The one place that decides what somebody may do: nothing, unless their scopes say so. A machine approves
 * nothing and reviews nothing, whatever its token carries: people answer for that.
 */
export function mayUse({ user }: Requester, scope: Scope): boolean {
  if (user.role === 'INTEGRATOR' && FOR_PEOPLE.includes(scope)) return false;
  return user.scopes.includes(scope);
}

/** For what several kinds of people look at. @throws AccessDenied, naming the first, when the requester lacks all. */
export function authoriseOneOf(
  requester: Requester,
  [first, ...others]: readonly [Scope, ...Scope[]],
): void {
  if (!others.some((scope) => mayUse(requester, scope))) authorise(requester, first);
}

/** @throws AccessDenied when the requester lacks the scope. */
export function authorise(requester: Requester, scope: Scope): void {
  if (!mayUse(requester, scope)) throw new AccessDenied(scope);
}
