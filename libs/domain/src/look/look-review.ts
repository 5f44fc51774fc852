import type { Instant, Personal } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { LookFindingId, UnitId, UserId } from '../shared/ids.ts';
import type { InvalidField } from '../shared/rejections.ts';
import type { LookPattern } from './look-review.events.ts';

export interface LookFollowUp {
  readonly findingId: LookFindingId;
  readonly by: string;
  readonly at: Instant;
  readonly words: Personal<string>;
}

/** How far somebody has come with a month's looks. */
export interface LookReview {
  /** The latest of each finding. */
  readonly followUps: readonly LookFollowUp[];
  /** Who was through with it last; null while nobody is. */
  readonly reviewed: { readonly by: string; readonly at: Instant } | null;
}

export type LookReviewCommand =
  | (Act & {
      readonly type: 'FollowUpLooks';
      readonly findingId: LookFindingId;
      readonly pattern: LookPattern;
      readonly user: UserId;
      readonly words: string;
    })
  | (Act & {
      readonly type: 'CompleteLookReview';
      readonly month: string;
      readonly unit: UnitId | null;
      readonly findings: number;
    });

export type LookReviewRejection = InvalidField;
