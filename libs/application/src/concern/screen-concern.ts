import { InvestigationId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Concludes the review of a concern (§ 2-1). Outcome 2 opens an investigation. */
export class ScreenConcern extends CaseMessage<IntentOf<'ScreenConcern', 'investigationId'>> {}

@CommandHandler(ScreenConcern)
export class ScreenConcernHandler implements ICommandHandler<ScreenConcern> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: ScreenConcern) {
    return this.cases.carryOut(message, ({ act, step, newId }) => ({
      type: 'ScreenConcern',
      ...act,
      ...step,
      investigationId: newId(InvestigationId, 'investigation'),
    }));
  }
}
