import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Gives the case to the one who is responsible for it from now on. */
export class AssignCase extends CaseMessage<IntentOf<'AssignCase'>> {}

@CommandHandler(AssignCase)
export class AssignCaseHandler implements ICommandHandler<AssignCase> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: AssignCase) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'AssignCase',
      ...act,
      ...step,
    }));
  }
}
