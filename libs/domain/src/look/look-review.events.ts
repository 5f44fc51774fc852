import type { EventDefinitions, Fact, Personal } from '@saksgang/kernel';
import type { LookFindingId, UnitId, UserId } from '../shared/ids.ts';

/** What makes looks stand out. That the address is the same is not among them: no addresses are kept. */
export type LookPattern =
  'SameFamilyName' | 'NoRelation' | 'Emergency' | 'ManyCases' | 'OutsideHours' | 'LongClosed';

/** Somebody asked about looks that stood out. The words are sealed under the review's own id. Stored for good. */
export type LooksFollowedUp = Fact<
  'LooksFollowedUp',
  {
    findingId: LookFindingId;
    pattern: LookPattern;
    /** Whose looks they were. */
    user: UserId;
    words: Personal<string>;
  }
>;

/** A month's looks have been gone through, of a unit's people or of everybody (`unit` null). */
export type LooksReviewed = Fact<
  'LooksReviewed',
  {
    /** `2026-11` */
    month: string;
    unit: UnitId | null;
    /** How many patterns stood out then. */
    findings: number;
  }
>;

export type LookReviewEvent = LooksFollowedUp | LooksReviewed;

export const lookReviewEvents: EventDefinitions<LookReviewEvent> = {
  LooksFollowedUp: { version: 1, personal: { words: 'stream' } },
  LooksReviewed: { version: 1, personal: {} },
};
