import type { LookReviewRejection, NotFound } from '@saksgang/domain';
import type { CommandIdReused } from '@saksgang/event-store';
import type { Result } from '@saksgang/kernel';
import { Command } from '@nestjs/cqrs';
import type { CommandOrigin } from '../case/case-message.ts';
import type { LookReviewChange } from './look-review-view.ts';

export type LookReviewRefusal = LookReviewRejection | NotFound | CommandIdReused;
export type LookReviewOrigin = Omit<CommandOrigin, 'expectedRevision'>;

/** A step in the review of a month's looks, as it travels on the bus. */
export abstract class LookReviewMessage<Intent> extends Command<
  Result<LookReviewChange, LookReviewRefusal>
> {
  readonly intent: Intent;
  readonly origin: LookReviewOrigin;
  constructor(intent: Intent, origin: LookReviewOrigin) {
    super();
    this.intent = intent;
    this.origin = origin;
  }
}
