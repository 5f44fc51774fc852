import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Ends a measure, with reasons. */
export class EndMeasure extends CaseMessage<IntentOf<'EndMeasure'>> {}

@CommandHandler(EndMeasure)
export class EndMeasureHandler implements ICommandHandler<EndMeasure> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: EndMeasure) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'EndMeasure',
      ...act,
      ...step,
    }));
  }
}
