import { DecisionId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import {
  CaseMessage,
  type CaseRefusal,
  type IntentOf,
  type Refusal,
} from '../case/case-message.ts';
import { DIGEST, type Digest } from '../ports.ts';

type Intent = IntentOf<'ProposeDecision', 'contentHash' | 'decisionId'> & {
  /** Null for the first proposal. */
  readonly decisionId: DecisionId | null;
};

/** Proposes a decision with all its sections (§ 12-5); a new proposal replaces the one before. */
export class ProposeDecision extends CaseMessage<
  Intent,
  CaseRefusal | Refusal<'SectionsMissing'>
> {}

@CommandHandler(ProposeDecision)
export class ProposeDecisionHandler implements ICommandHandler<ProposeDecision> {
  constructor(
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(DIGEST) private readonly digest: Digest,
  ) {}

  execute(message: ProposeDecision) {
    return this.cases.carryOut(
      message,
      ({ act, step, newId }) => {
        const { decisionId, ...content } = step;
        return {
          type: 'ProposeDecision',
          ...act,
          ...content,
          decisionId: decisionId ?? newId(DecisionId, 'decision'),
          contentHash: this.digest(content),
        };
      },
      { also: ['SectionsMissing'] },
    );
  }
}
