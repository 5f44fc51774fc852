import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Opens a closed case again. */
export class ReopenCase extends CaseMessage<IntentOf<'ReopenCase'>> {}

@CommandHandler(ReopenCase)
export class ReopenCaseHandler implements ICommandHandler<ReopenCase> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: ReopenCase) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'ReopenCase',
      ...act,
      ...step,
    }));
  }
}
