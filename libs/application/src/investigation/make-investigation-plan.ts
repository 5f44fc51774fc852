import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** What is to be examined, and how (§ 2-2(3)). */
export class MakeInvestigationPlan extends CaseMessage<IntentOf<'MakeInvestigationPlan'>> {}

@CommandHandler(MakeInvestigationPlan)
export class MakeInvestigationPlanHandler implements ICommandHandler<MakeInvestigationPlan> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: MakeInvestigationPlan) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'MakeInvestigationPlan',
      ...act,
      ...step,
    }));
  }
}
