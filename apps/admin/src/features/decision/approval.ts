import type { DecisionSectionName } from '@saksgang/graphql-client';

/** Why a proposal cannot be approved by this person just now. */
export type ApprovalBlock =
  | { readonly reason: 'proposer' }
  | { readonly reason: 'noRight' }
  | { readonly reason: 'unopened'; readonly count: number };

interface Proposal {
  readonly proposedBy: { readonly id: string } | null;
  readonly sections: readonly { readonly section: DecisionSectionName }[];
}

interface Approver {
  readonly userId: string;
  /** Has the right `vedtak.godkjenn`. */
  readonly mayApprove: boolean;
  /** The sections this person has opened of exactly this proposal. */
  readonly opened: ReadonlySet<DecisionSectionName>;
}

/**
 * Two-person approval: never the one who proposed it, and never unread. Null when nothing stands in the
 * way. The API holds the same line; this only tells the person beforehand.
 */
export function approvalBlock(
  decision: Proposal,
  { userId, mayApprove, opened }: Approver,
): ApprovalBlock | null {
  if (decision.proposedBy?.id === userId) return { reason: 'proposer' };
  if (!mayApprove) return { reason: 'noRight' };
  const count = decision.sections.filter(({ section }) => !opened.has(section)).length;
  return count > 0 ? { reason: 'unopened', count } : null;
}
