import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Says which unit of the service has the case. */
export class PlaceCaseInUnit extends CaseMessage<IntentOf<'PlaceCaseInUnit'>> {}

@CommandHandler(PlaceCaseInUnit)
export class PlaceCaseInUnitHandler implements ICommandHandler<PlaceCaseInUnit> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: PlaceCaseInUnit) {
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'PlaceCaseInUnit', ...act, ...step }),
      { scope: 'ACCESS_MANAGE' },
    );
  }
}
