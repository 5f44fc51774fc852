import { EmergencyId } from '@saksgang/domain';
import type { Clock } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import {
  CaseMessage,
  type CaseRefusal,
  type IntentOf,
  type Refusal,
} from '../case/case-message.ts';
import { CLOCK, USERS, type UserDirectory } from '../ports.ts';
import { overseersIn } from './overseers.ts';

/**
 * Opens a case in haste that is not one's own («blålys»): with reasons, for three hours, to be reviewed. Those who
 * answer for it are told in the same moment.
 */
export class TakeEmergencyAccess extends CaseMessage<
  IntentOf<'TakeEmergencyAccess', 'emergencyId' | 'overseers'>,
  CaseRefusal | Refusal<'NobodyToTell'>
> {}

@CommandHandler(TakeEmergencyAccess)
export class TakeEmergencyAccessHandler implements ICommandHandler<TakeEmergencyAccess> {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(USERS) private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(message: TakeEmergencyAccess) {
    const { intent, origin } = message;
    const overseers = overseersIn(origin.requester.tenant, this.users, this.clock());
    return this.cases.carryOut(
      message,
      ({ act, step, newId }) => ({
        type: 'TakeEmergencyAccess',
        ...act,
        ...step,
        emergencyId: newId(EmergencyId, 'emergency'),
        overseers,
      }),
      {
        through: (gate) => gate.openInHaste(intent.caseId, origin.requester),
        also: ['NobodyToTell'],
      },
    );
  }
}
