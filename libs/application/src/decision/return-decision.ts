import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type CaseRefusal, type IntentOf } from '../case/case-message.ts';
import { APPROVAL_REFUSALS, type ApprovalRefusal } from './approval-refusals.ts';

/** Sends a proposal back to the one who made it, with causes. */
export class ReturnDecision extends CaseMessage<
  IntentOf<'ReturnDecision'>,
  CaseRefusal | ApprovalRefusal
> {}

@CommandHandler(ReturnDecision)
export class ReturnDecisionHandler implements ICommandHandler<ReturnDecision> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: ReturnDecision) {
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'ReturnDecision', ...act, ...step }),
      { scope: 'DECISION_APPROVE', also: APPROVAL_REFUSALS },
    );
  }
}
