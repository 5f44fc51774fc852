import type { Refusal } from '../case/case-message.ts';

/** What the second person's answer to a proposal may be refused for. */
export const APPROVAL_REFUSALS = [
  'ProposerCannotApprove',
  'ProposalChanged',
  'ConflictOfInterest',
] as const;
export type ApprovalRefusal = Refusal<(typeof APPROVAL_REFUSALS)[number]>;
