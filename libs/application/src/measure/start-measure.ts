import { MeasureId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Starts a measure under an approved decision. */
export class StartMeasure extends CaseMessage<IntentOf<'StartMeasure', 'measureId'>> {}

@CommandHandler(StartMeasure)
export class StartMeasureHandler implements ICommandHandler<StartMeasure> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: StartMeasure) {
    return this.cases.carryOut(message, ({ act, step, newId }) => ({
      type: 'StartMeasure',
      ...act,
      ...step,
      measureId: newId(MeasureId, 'measure'),
    }));
  }
}
