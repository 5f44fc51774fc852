import { GrantId } from '@saksgang/domain';
import { err, type Clock } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';
import { CLOCK, USERS, type UserDirectory } from '../ports.ts';
import { CONFLICT, type AccessRefusal } from './access-refusals.ts';
import { colleagueIn } from './cooperation.ts';

/** Lets somebody in for a purpose, until a time that is set beforehand. */
export class GrantAccess extends CaseMessage<IntentOf<'GrantAccess', 'grantId'>, AccessRefusal> {}

@CommandHandler(GrantAccess)
export class GrantAccessHandler implements ICommandHandler<GrantAccess> {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(USERS) private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(message: GrantAccess) {
    const { origin, intent } = message;
    const { tenant } = origin.requester;
    const isKnown = colleagueIn(tenant, intent.user, this.users, this.clock()) !== null;
    if (!isKnown) return err({ code: 'NotFound', what: 'user' } as const);
    return this.cases.carryOut(
      message,
      ({ act, step, newId }) => ({
        type: 'GrantAccess',
        ...act,
        ...step,
        grantId: newId(GrantId, 'grant'),
      }),
      { scope: 'ACCESS_MANAGE', also: CONFLICT },
    );
  }
}
