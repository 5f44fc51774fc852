import { err, type Clock } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CONFLICT, type AccessRefusal } from '../access/access-refusals.ts';
import { canBeResponsible } from '../access/can-be-responsible.ts';
import { colleagueIn, placingUnitOf } from '../access/cooperation.ts';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';
import { CLOCK, USERS, type UserDirectory } from '../ports.ts';

/** Gives the case to the one who is responsible for it from now on. */
export class AssignCase extends CaseMessage<IntentOf<'AssignCase', 'unit'>, AccessRefusal> {}

@CommandHandler(AssignCase)
export class AssignCaseHandler implements ICommandHandler<AssignCase> {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(USERS) private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(message: AssignCase) {
    const { origin, intent } = message;
    const { tenant } = origin.requester;
    const colleague = colleagueIn(tenant, intent.to, this.users, this.clock());
    if (colleague === null || !canBeResponsible(colleague))
      return err({ code: 'NotFound', what: 'user' } as const);
    const unit = placingUnitOf(colleague, this.users);
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'AssignCase', ...act, ...step, unit }),
      { also: CONFLICT },
    );
  }
}
