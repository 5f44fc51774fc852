import type { LocalDate } from '@saksgang/kernel';

/** What something that is held of a subject is a part of. Each is judged on its own. */
export type HeldAs =
  /** A child's journal and all that stands in it (bvl § 12-4). */
  | 'CaseFile'
  /** The record of a person who has a case: the name on its cover. */
  | 'PersonOfCase'
  /** The record of a person nobody has a case about: registered by mistake. */
  | 'PersonInNoCase'
  /** A message that has come and is not read yet. */
  | 'UnreadMessage'
  /** A message that became a concern: the original of what stands in a case. */
  | 'JournalledMessage'
  /** A message that was refused and never became anything. */
  | 'RefusedMessage';

/** Why something stays, or need not. */
export type RetentionGround =
  | 'ClientFileIsPreserved'
  | 'AwaitsReview'
  | 'ArchivedDocument'
  | 'NeverPartOfACase'
  | 'NeverJournalled';

/** What the law says of one thing that is held. */
export type RetentionVerdict =
  | { readonly kind: 'Preserved'; readonly ground: RetentionGround; readonly paragraph: string }
  | {
      readonly kind: 'NeedsPermission';
      readonly ground: RetentionGround;
      readonly paragraph: string;
    }
  | { readonly kind: 'MayBeErased'; readonly ground: RetentionGround };

/** One version of a rule, for the erasures that are judged in its own time. */
export interface RetentionRule {
  readonly heldAs: HeldAs;
  /** Rises with every change of the rule. Stored beside what was judged by it. */
  readonly version: number;
  /** First day it is judged by. */
  readonly validFrom: LocalDate;
  /** Last day it is judged by; null while it stands. */
  readonly validTo: LocalDate | null;
  readonly verdict: RetentionVerdict;
}
