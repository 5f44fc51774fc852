import type { AddressGrading } from '@saksgang/domain';
import type { Relation } from './relation.ts';
import type { Role } from './requester.ts';

/** Who share out a unit's work and settle it: somebody must find a graded case that is nobody's yet. */
export const LEADS: readonly Role[] = ['APPROVER', 'UNIT_LEADER'];

/** What somebody's role alone gives, though they may have opened the case by themselves. */
const OF_A_ROLE: readonly Relation[] = ['Machine', 'Unnamed', 'Review'];

/**
 * Whether a case opens for somebody. A graded address («kode 6» and «kode 7», frl § 10-4) takes a relation of
 * one's own: neither a shared unit, a machine's token nor a review is one. Judged by the grading of today, also for the past.
 */
export function mayOpen(relation: Relation | null, grading: AddressGrading, role: Role): boolean {
  if (relation === null) return false;
  if (grading === 'None') return true;
  if (OF_A_ROLE.includes(relation)) return false;
  return relation !== 'Unit' || LEADS.includes(role);
}
