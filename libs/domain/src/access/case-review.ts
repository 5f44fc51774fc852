import { err, hoursAfter, ok, type Result } from '@saksgang/kernel';
import { accountsOf } from '../shared/act.ts';
import { firstBroken, LIMITS, notFound, required, wrongPhase } from '../shared/checks.ts';
import type { CaseOpenedForReview, CaseReviewEnded } from './access.events.ts';
import {
  isDisqualified,
  type AccessCommand,
  type AccessRejection,
  type CaseAccess,
} from './access.ts';

type Of<Type extends AccessCommand['type']> = Extract<AccessCommand, { readonly type: Type }>;

/** Our own limit: long enough to go through a case and ask about it; what takes longer is opened anew, and seen anew. */
const REVIEW_DAYS = 14;

/** One case at a time, by whoever reviews it, with words to it (koml § 25-1). */
export function openForReview(
  command: Of<'OpenCaseForReview'>,
  access: CaseAccess,
): Result<readonly CaseOpenedForReview[], AccessRejection> {
  const { by, now, reviewId, purpose, reasons } = command;
  const own = access.reviews.filter(({ user }) => accountsOf(command).includes(user));
  if (own.some((known) => known.reviewId === reviewId)) return ok([]);
  if (isDisqualified(access, by)) return err({ code: 'ConflictOfInterest' });
  if (own.some(({ until }) => until > now)) return wrongPhase('caseReviewOpen');
  return (
    firstBroken(required('reasons', reasons, LIMITS.text, 'koml § 25-1')) ??
    ok([
      {
        type: 'CaseOpenedForReview',
        data: { reviewId, user: by, purpose, reasons, until: hoursAfter(now, REVIEW_DAYS * 24) },
      },
    ])
  );
}

/** Whoever opened it says that they are done. */
export function endReview(
  command: Of<'EndCaseReview'>,
  { reviews }: CaseAccess,
): Result<readonly CaseReviewEnded[], AccessRejection> {
  const { reviewId, now } = command;
  const review = reviews.find((known) => known.reviewId === reviewId);
  if (!review || !accountsOf(command).includes(review.user)) return notFound('caseReview');
  return ok(review.until > now ? [{ type: 'CaseReviewEnded', data: { reviewId } }] : []);
}
