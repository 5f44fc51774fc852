import { EmergencyId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Opens a case in haste that is not one's own («blålys»): with reasons, for three hours, to be reviewed. */
export class TakeEmergencyAccess extends CaseMessage<
  IntentOf<'TakeEmergencyAccess', 'emergencyId'>
> {}

@CommandHandler(TakeEmergencyAccess)
export class TakeEmergencyAccessHandler implements ICommandHandler<TakeEmergencyAccess> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: TakeEmergencyAccess) {
    return this.cases.carryOut(
      message,
      ({ act, step, newId }) => ({
        type: 'TakeEmergencyAccess',
        ...act,
        ...step,
        emergencyId: newId(EmergencyId, 'emergency'),
      }),
      { inHaste: true },
    );
  }
}
