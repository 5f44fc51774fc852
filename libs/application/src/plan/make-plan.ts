import { GoalId, PlanId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

type Intent = IntentOf<'MakePlan', 'planId' | 'goals'> & { readonly goals: readonly string[] };

/** Goals, content, duration, and when the plan is to be evaluated (§ 8-1). */
export class MakePlan extends CaseMessage<Intent> {}

@CommandHandler(MakePlan)
export class MakePlanHandler implements ICommandHandler<MakePlan> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: MakePlan) {
    return this.cases.carryOut(message, ({ act, step, newId }) => ({
      type: 'MakePlan',
      ...act,
      ...step,
      planId: newId(PlanId, 'plan'),
      goals: step.goals.map((text, index) => ({ goalId: newId(GoalId, `goal:${index}`), text })),
    }));
  }
}
