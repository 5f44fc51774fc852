import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type CaseRefusal, type IntentOf } from '../case/case-message.ts';
import { APPROVAL_REFUSALS, type ApprovalRefusal } from './approval-refusals.ts';

/** Makes the decision, bound to exactly what the approver was shown. */
export class ApproveDecision extends CaseMessage<
  IntentOf<'ApproveDecision'>,
  CaseRefusal | ApprovalRefusal
> {}

@CommandHandler(ApproveDecision)
export class ApproveDecisionHandler implements ICommandHandler<ApproveDecision> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: ApproveDecision) {
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'ApproveDecision', ...act, ...step }),
      { scope: 'DECISION_APPROVE', also: APPROVAL_REFUSALS },
    );
  }
}
