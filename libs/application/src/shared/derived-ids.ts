import { CaseId, type PersonId } from '@saksgang/domain';
import { v5 } from 'uuid';

/** Mints one kind of id: `CaseId`, `ConcernId` … */
export interface IdKind<Id extends string> {
  parse(text: string): Id;
}

/**
 * The id of something a command makes. Derived (UUID version 5) from the command's own id, so that the same
 * command sent again makes the same thing again.
 */
export function derivedId<Id extends string>(kind: IdKind<Id>, from: string, purpose: string): Id {
  return kind.parse(v5(purpose, from));
}

/** One case per child and municipality: a second concern finds the child's case without a search. */
export function caseIdOf(tenant: string, childId: PersonId): CaseId {
  return derivedId(CaseId, tenant, `case:${childId}`);
}
