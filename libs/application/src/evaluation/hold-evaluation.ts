import { EvaluationId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Measures the plan against its goals (§ 8-1). */
export class HoldEvaluation extends CaseMessage<IntentOf<'HoldEvaluation', 'evaluationId'>> {}

@CommandHandler(HoldEvaluation)
export class HoldEvaluationHandler implements ICommandHandler<HoldEvaluation> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: HoldEvaluation) {
    return this.cases.carryOut(message, ({ act, step, newId }) => ({
      type: 'HoldEvaluation',
      ...act,
      ...step,
      evaluationId: newId(EvaluationId, 'evaluation'),
    }));
  }
}
