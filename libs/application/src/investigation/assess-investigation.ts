import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** The overall assessment that a decision rests on. */
export class AssessInvestigation extends CaseMessage<IntentOf<'AssessInvestigation'>> {}

@CommandHandler(AssessInvestigation)
export class AssessInvestigationHandler implements ICommandHandler<AssessInvestigation> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: AssessInvestigation) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'AssessInvestigation',
      ...act,
      ...step,
    }));
  }
}
