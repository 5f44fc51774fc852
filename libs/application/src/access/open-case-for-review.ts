import { CaseReviewId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';
import { CONFLICT, type AccessRefusal } from './access-refusals.ts';

/** Lets a reviewer see one case with its names, with reasons, for fourteen days. */
export class OpenCaseForReview extends CaseMessage<
  IntentOf<'OpenCaseForReview', 'reviewId'>,
  AccessRefusal
> {}

@CommandHandler(OpenCaseForReview)
export class OpenCaseForReviewHandler implements ICommandHandler<OpenCaseForReview> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: OpenCaseForReview) {
    return this.cases.carryOut(
      message,
      ({ act, step, newId }) => ({
        type: 'OpenCaseForReview',
        ...act,
        ...step,
        reviewId: newId(CaseReviewId, 'review'),
      }),
      { scope: 'CASE_REVIEW', also: CONFLICT },
    );
  }
}
