import type { LookFindingId } from '@saksgang/domain';
import { err } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { LookReviewMessage } from './look-review-message.ts';
import { LookReviews } from './look-reviews.ts';

export interface FollowUpLooksIntent {
  readonly month: string;
  readonly findingId: LookFindingId;
  readonly words: string;
}

/** Says what came of asking about looks that stood out. */
export class FollowUpLooks extends LookReviewMessage<FollowUpLooksIntent> {}

@CommandHandler(FollowUpLooks)
export class FollowUpLooksHandler implements ICommandHandler<FollowUpLooks> {
  constructor(@Inject(LookReviews) private readonly reviews: LookReviews) {}

  async execute({ intent, origin }: FollowUpLooks) {
    authorise(origin.requester, 'ACCESS_REVIEW');
    const { month, findingId, words } = intent;
    const found = await this.reviews.finding(origin.requester, month, findingId);
    if (found === null) return err({ code: 'NotFound' as const, what: 'finding' as const });
    const { pattern, by: user } = found;
    const command = {
      type: 'FollowUpLooks',
      ...this.reviews.act(origin),
      findingId,
      pattern,
      user,
      words,
    } as const;
    return this.reviews.append(origin, month, command, intent);
  }
}
