import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Notes that somebody who answers for it reads why a case was opened in haste. Once each, before it is shown. */
export class SeeEmergencyNotice extends CaseMessage<IntentOf<'SeeEmergencyNotice'>> {}

@CommandHandler(SeeEmergencyNotice)
export class SeeEmergencyNoticeHandler implements ICommandHandler<SeeEmergencyNotice> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: SeeEmergencyNotice) {
    const { intent, origin } = message;
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'SeeEmergencyNotice', ...act, ...step }),
      {
        scope: 'ACCESS_REVIEW',
        through: (gate) => gate.openToOversee(intent.caseId, intent.emergencyId, origin.requester),
      },
    );
  }
}
