import { assertNever, ok, type Decider, type Happening, type Result } from '@saksgang/kernel';
import { firstBroken, LIMITS, required } from '../shared/checks.ts';
import type { LookReviewEvent } from './look-review.events.ts';
import type { LookReview, LookReviewCommand, LookReviewRejection } from './look-review.ts';

/** The review of a month's looks: what stood out is followed up with words, and the month is gone through. */
export const lookReviewDecider: Decider<
  LookReviewCommand,
  LookReview,
  LookReviewEvent,
  LookReviewRejection
> = { initial: { followUps: [], reviewed: null }, decide, evolve };

function decide(
  command: LookReviewCommand,
  { followUps }: LookReview,
): Result<readonly LookReviewEvent[], LookReviewRejection> {
  switch (command.type) {
    case 'FollowUpLooks': {
      const { findingId, pattern, user, words } = command;
      const known = followUps.find((one) => one.findingId === findingId);
      if (known?.words === words) return ok([]);
      return (
        firstBroken(required('words', words, LIMITS.text)) ??
        ok([{ type: 'LooksFollowedUp', data: { findingId, pattern, user, words } }])
      );
    }
    case 'CompleteLookReview': {
      const { month, unit, findings } = command;
      return ok([{ type: 'LooksReviewed', data: { month, unit, findings } }]);
    }
    default:
      return assertNever(command);
  }
}

function evolve(review: LookReview, event: Happening<LookReviewEvent>): LookReview {
  const { by, at } = event;
  switch (event.type) {
    case 'LooksFollowedUp': {
      const { findingId, words } = event.data;
      const others = review.followUps.filter((one) => one.findingId !== findingId);
      return { ...review, followUps: [...others, { findingId, by, at, words }] };
    }
    case 'LooksReviewed':
      return { ...review, reviewed: { by, at } };
    default:
      return assertNever(event);
  }
}
