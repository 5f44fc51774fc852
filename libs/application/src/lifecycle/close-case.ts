import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Closes the case when nothing is left open in it. */
export class CloseCase extends CaseMessage<IntentOf<'CloseCase'>> {}

@CommandHandler(CloseCase)
export class CloseCaseHandler implements ICommandHandler<CloseCase> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: CloseCase) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'CloseCase',
      ...act,
      ...step,
    }));
  }
}
