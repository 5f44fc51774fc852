import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Takes back what was granted, before it ends by itself. */
export class WithdrawAccess extends CaseMessage<IntentOf<'WithdrawAccess'>> {}

@CommandHandler(WithdrawAccess)
export class WithdrawAccessHandler implements ICommandHandler<WithdrawAccess> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: WithdrawAccess) {
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'WithdrawAccess', ...act, ...step }),
      { scope: 'ACCESS_MANAGE' },
    );
  }
}
