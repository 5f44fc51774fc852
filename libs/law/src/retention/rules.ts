import { localDate } from '@saksgang/kernel';
import type { HeldAs, RetentionRule, RetentionVerdict } from './retention-rule.ts';

/** Arkivlova of 2025 (LOV-2025-06-20-96) is in force from this day. */
const ACT_OF_2025 = localDate('2026-01-01');

function sinceTheActOf2025(heldAs: HeldAs, verdict: RetentionVerdict): RetentionRule {
  return { heldAs, version: 1, validFrom: ACT_OF_2025, validTo: null, verdict };
}

/**
 * What must be kept and what may go, in force from 2026. A regulation or a general permission of
 * Nasjonalarkivet becomes a row here with its dates, not a branch in code.
 *
 * Rules of the act: information is not altered (arkl § 5); documentation is discarded only by Nasjonalarkivet's
 * regulation or permission (arkl § 13). Assumptions, for a lawyer to confirm before use, are marked so.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  // The journal holds all essential facts (bvl § 12-4). Assumption: that client files are preserved for good is
  // common practice under the older regulations that go on (arkl § 24); their text has not been verified.
  sinceTheActOf2025('CaseFile', {
    kind: 'Preserved',
    ground: 'ClientFileIsPreserved',
    paragraph: 'arkl § 13, bvl § 12-4',
  }),
  // A file without the name of whom it is about could not be understood later (arkl § 5).
  sinceTheActOf2025('PersonOfCase', {
    kind: 'Preserved',
    ground: 'ClientFileIsPreserved',
    paragraph: 'arkl § 5, bvl § 12-4',
  }),
  // Whoever reports a concern has it reviewed: before that, nobody knows what the message is.
  sinceTheActOf2025('UnreadMessage', {
    kind: 'Preserved',
    ground: 'AwaitsReview',
    paragraph: 'bvl § 2-1(1)',
  }),
  // What it says stands in the case, but the original is documentation of its own.
  sinceTheActOf2025('JournalledMessage', {
    kind: 'NeedsPermission',
    ground: 'ArchivedDocument',
    paragraph: 'arkl § 13',
  }),
  // Assumption: a record that no work was ever built on is no documentation in the sense of the archive act.
  sinceTheActOf2025('PersonInNoCase', { kind: 'MayBeErased', ground: 'NeverPartOfACase' }),
  // Assumption: the same holds for a message that was never journalled. Whether it has to be read by a person
  // first is for the reviewer: the machine did not understand it.
  sinceTheActOf2025('RefusedMessage', { kind: 'MayBeErased', ground: 'NeverJournalled' }),
];
