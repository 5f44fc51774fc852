import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Records that the reporter was told (§ 13-3). */
export class NotifyReporter extends CaseMessage<IntentOf<'NotifyReporter'>> {}

@CommandHandler(NotifyReporter)
export class NotifyReporterHandler implements ICommandHandler<NotifyReporter> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: NotifyReporter) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'NotifyReporter',
      ...act,
      ...step,
    }));
  }
}
