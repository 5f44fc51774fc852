import { err } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CONFLICT, type AccessRefusal } from '../access/access-refusals.ts';
import { canBeResponsible } from '../access/can-be-responsible.ts';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';
import { USERS, type UserDirectory } from '../ports.ts';

/** Gives the case to the one who is responsible for it from now on. */
export class AssignCase extends CaseMessage<IntentOf<'AssignCase'>, AccessRefusal> {}

@CommandHandler(AssignCase)
export class AssignCaseHandler implements ICommandHandler<AssignCase> {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(USERS) private readonly users: UserDirectory,
  ) {}

  async execute(message: AssignCase) {
    const isKnown = canBeResponsible(this.users.find(message.intent.to));
    if (!isKnown) return err({ code: 'NotFound', what: 'user' } as const);
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'AssignCase', ...act, ...step }),
      { also: CONFLICT },
    );
  }
}
