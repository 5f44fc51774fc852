import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Somebody does not work along in the case any more. */
export class RemoveCoworker extends CaseMessage<IntentOf<'RemoveCoworker'>> {}

@CommandHandler(RemoveCoworker)
export class RemoveCoworkerHandler implements ICommandHandler<RemoveCoworker> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: RemoveCoworker) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'RemoveCoworker',
      ...act,
      ...step,
    }));
  }
}
