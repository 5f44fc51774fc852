import { err, type Clock } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';
import { CLOCK, USERS, type UserDirectory } from '../ports.ts';
import { CONFLICT, type AccessRefusal } from './access-refusals.ts';
import { canBeResponsible } from './can-be-responsible.ts';
import { colleagueIn } from './cooperation.ts';

/** Shares the case with a colleague who works along in it. */
export class AddCoworker extends CaseMessage<IntentOf<'AddCoworker'>, AccessRefusal> {}

@CommandHandler(AddCoworker)
export class AddCoworkerHandler implements ICommandHandler<AddCoworker> {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(USERS) private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(message: AddCoworker) {
    const { origin, intent } = message;
    const { tenant } = origin.requester;
    const colleague = colleagueIn(tenant, intent.user, this.users, this.clock());
    const isKnown = canBeResponsible(colleague);
    if (!isKnown) return err({ code: 'NotFound', what: 'user' } as const);
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'AddCoworker', ...act, ...step }),
      { also: CONFLICT },
    );
  }
}
