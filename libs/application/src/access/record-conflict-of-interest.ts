import { err } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';
import { USERS, type UserDirectory } from '../ports.ts';

/** Says that somebody is disqualified in the case: oneself or another (fvl §§ 6, 8). */
export class RecordConflictOfInterest extends CaseMessage<IntentOf<'RecordConflictOfInterest'>> {}

@CommandHandler(RecordConflictOfInterest)
export class RecordConflictOfInterestHandler implements ICommandHandler<RecordConflictOfInterest> {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(USERS) private readonly users: UserDirectory,
  ) {}

  async execute(message: RecordConflictOfInterest) {
    const isKnown = this.users.find(message.intent.user) !== null;
    if (!isKnown) return err({ code: 'NotFound', what: 'user' } as const);
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'RecordConflictOfInterest',
      ...act,
      ...step,
    }));
  }
}
