import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';
import { CONFLICT, type AccessRefusal } from './access-refusals.ts';

/** Says that the review is done before its time: the case is without names again. */
export class EndCaseReview extends CaseMessage<IntentOf<'EndCaseReview'>, AccessRefusal> {}

@CommandHandler(EndCaseReview)
export class EndCaseReviewHandler implements ICommandHandler<EndCaseReview> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: EndCaseReview) {
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'EndCaseReview', ...act, ...step }),
      { scope: 'CASE_REVIEW', also: CONFLICT },
    );
  }
}
