import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { LookReviewMessage } from './look-review-message.ts';
import { LookReviews, unitOf } from './look-reviews.ts';

export interface CompleteLookReviewIntent {
  readonly month: string;
}

/** Says that a month's looks have been gone through. */
export class CompleteLookReview extends LookReviewMessage<CompleteLookReviewIntent> {}

@CommandHandler(CompleteLookReview)
export class CompleteLookReviewHandler implements ICommandHandler<CompleteLookReview> {
  constructor(@Inject(LookReviews) private readonly reviews: LookReviews) {}

  async execute({ intent, origin }: CompleteLookReview) {
    const { requester } = origin;
    authorise(requester, 'ACCESS_REVIEW');
    const { month } = intent;
    const { findings } = await this.reviews.of(requester, month);
    const command = {
      type: 'CompleteLookReview',
      ...this.reviews.act(origin),
      month,
      unit: unitOf(requester),
      findings: findings.length,
    } as const;
    return this.reviews.append(origin, month, command, intent);
  }
}
