import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Six months in all, in special cases (§ 2-2(2)). */
export class ExtendInvestigation extends CaseMessage<IntentOf<'ExtendInvestigation'>> {}

@CommandHandler(ExtendInvestigation)
export class ExtendInvestigationHandler implements ICommandHandler<ExtendInvestigation> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: ExtendInvestigation) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'ExtendInvestigation',
      ...act,
      ...step,
    }));
  }
}
