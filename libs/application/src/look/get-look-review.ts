import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Requester } from '../access/requester.ts';
import type { LookReviewView } from './look-review-view.ts';
import { LookReviews } from './look-reviews.ts';

/** A month's looks, for one who answers for them, with what stands out. */
export class GetLookReview extends Query<LookReviewView> {
  readonly requester: Requester;
  readonly month: string;
  constructor(requester: Requester, month: string) {
    super();
    this.requester = requester;
    this.month = month;
  }
}

@QueryHandler(GetLookReview)
export class GetLookReviewHandler implements IQueryHandler<GetLookReview> {
  constructor(@Inject(LookReviews) private readonly reviews: LookReviews) {}

  execute({ requester, month }: GetLookReview) {
    return this.reviews.of(requester, month);
  }
}
