import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import {
  CaseMessage,
  type CaseRefusal,
  type IntentOf,
  type Refusal,
} from '../case/case-message.ts';

/** Says whether somebody had reason to open the case in haste: whoever answers for it need not open it for that. */
export class ReviewEmergencyAccess extends CaseMessage<
  IntentOf<'ReviewEmergencyAccess'>,
  CaseRefusal | Refusal<'ReviewerNotIndependent'>
> {}

@CommandHandler(ReviewEmergencyAccess)
export class ReviewEmergencyAccessHandler implements ICommandHandler<ReviewEmergencyAccess> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: ReviewEmergencyAccess) {
    const { requester } = message.origin;
    const { caseId, emergencyId } = message.intent;
    return this.cases.carryOut(
      message,
      ({ act, step }) => ({ type: 'ReviewEmergencyAccess', ...act, ...step }),
      {
        scope: 'ACCESS_MANAGE',
        also: ['ReviewerNotIndependent'],
        through: async (gate) =>
          (await gate.openToOversee(caseId, emergencyId, requester)) ??
          gate.open(caseId, requester),
      },
    );
  }
}
