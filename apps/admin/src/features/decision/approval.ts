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

/** A section of a proposal as it reads. */
interface Section {
  readonly section: DecisionSectionName;
  readonly text: string;
  readonly notApplicable: boolean;
}

/** What a person has read: each section as it stood when it was opened. */
export type Reading = ReadonlyMap<DecisionSectionName, string>;

/** Opens a section: what it says now is read. */
export function opening(reading: Reading, section: Section): Reading {
  return new Map(reading).set(section.section, wordingOf(section));
}

/** The sections that are read as they stand now. One that has changed since must be opened again. */
export function openedOf(
  sections: readonly Section[],
  reading: Reading,
): ReadonlySet<DecisionSectionName> {
  const read = sections.filter((section) => reading.get(section.section) === wordingOf(section));
  return new Set(read.map(({ section }) => section));
}

function wordingOf({ text, notApplicable }: Section): string {
  return `${String(notApplicable)} ${text}`;
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
