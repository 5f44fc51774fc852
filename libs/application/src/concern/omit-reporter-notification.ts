import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Records why the reporter is not told (§ 13-3). */
export class OmitReporterNotification extends CaseMessage<IntentOf<'OmitReporterNotification'>> {}

@CommandHandler(OmitReporterNotification)
export class OmitReporterNotificationHandler implements ICommandHandler<OmitReporterNotification> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: OmitReporterNotification) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'OmitReporterNotification',
      ...act,
      ...step,
    }));
  }
}
