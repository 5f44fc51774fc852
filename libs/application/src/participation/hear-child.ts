import { StatementId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** The child has taken part, or the reason why not (§ 1-4). */
export class HearChild extends CaseMessage<IntentOf<'HearChild', 'statementId'>> {}

@CommandHandler(HearChild)
export class HearChildHandler implements ICommandHandler<HearChild> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: HearChild) {
    return this.cases.carryOut(message, ({ act, step, newId }) => ({
      type: 'HearChild',
      ...act,
      ...step,
      statementId: newId(StatementId, 'statement'),
    }));
  }
}
