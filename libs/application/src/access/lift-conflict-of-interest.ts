import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';
import { CONFLICT, type AccessRefusal } from './access-refusals.ts';

/** Decides that somebody is not disqualified after all (fvl § 8). */
export class LiftConflictOfInterest extends CaseMessage<
  IntentOf<'LiftConflictOfInterest'>,
  AccessRefusal
> {}

@CommandHandler(LiftConflictOfInterest)
export class LiftConflictOfInterestHandler implements ICommandHandler<LiftConflictOfInterest> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: LiftConflictOfInterest) {
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'LiftConflictOfInterest', ...act, ...step }),
      { scope: 'ACCESS_MANAGE', also: CONFLICT },
    );
  }
}
