import { err, type Clock } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';
import { CLOCK, USERS, type UserDirectory } from '../ports.ts';
import { unitsIn } from './cooperation.ts';

/** Says which unit of the service has the case. */
export class PlaceCaseInUnit extends CaseMessage<IntentOf<'PlaceCaseInUnit'>> {}

@CommandHandler(PlaceCaseInUnit)
export class PlaceCaseInUnitHandler implements ICommandHandler<PlaceCaseInUnit> {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(USERS) private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(message: PlaceCaseInUnit) {
    const { origin, intent } = message;
    const units = unitsIn(origin.requester.tenant, this.users, this.clock());
    // Where nobody works, nobody would see it any more.
    const isKnown = units.some(({ id }) => id === intent.unit);
    if (!isKnown) return err({ code: 'NotFound', what: 'unit' } as const);
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'PlaceCaseInUnit', ...act, ...step }),
      { scope: 'ACCESS_MANAGE' },
    );
  }
}
