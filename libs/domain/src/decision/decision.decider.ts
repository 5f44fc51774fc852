import { assertNever, type Happening, type Result } from '@saksgang/kernel';
import type { CaseFile } from '../case/case-file.ts';
import type { InvestigationEvent } from '../investigation/investigation.events.ts';
import { approveDecision, returnDecision } from './approve-decision.ts';
import type { DecisionEvent } from './decision.events.ts';
import type { Decision, DecisionCommand, DecisionRejection } from './decision.ts';
import { proposeDecision } from './propose-decision.ts';

/** A decision: proposed by one, made or sent back by another (§ 12-5). */
export function decideDecision(
  command: DecisionCommand,
  file: CaseFile,
): Result<readonly (DecisionEvent | InvestigationEvent)[], DecisionRejection> {
  switch (command.type) {
    case 'ProposeDecision':
      return proposeDecision(command, file);
    case 'ReturnDecision':
      return returnDecision(command, file);
    case 'ApproveDecision':
      return approveDecision(command, file);
    default:
      return assertNever(command);
  }
}

export function evolveDecisions(
  decisions: readonly Decision[],
  event: Happening<DecisionEvent>,
): readonly Decision[] {
  const { type, data, by, at } = event;
  switch (type) {
    case 'DecisionProposed': {
      const proposed: Decision = {
        ...data,
        status: 'Proposed',
        proposedBy: by,
        proposedAt: at,
        returned: null,
        approved: null,
      };
      const isNew = decisions.every(({ decisionId }) => decisionId !== data.decisionId);
      return isNew ? [...decisions, proposed] : change(decisions, data.decisionId, proposed);
    }
    case 'DecisionReturned': {
      const { decisionId, returnedOn, causes, comment } = data;
      const returned = { by, on: returnedOn, causes, comment };
      return change(decisions, decisionId, { status: 'Returned', returned });
    }
    case 'DecisionApproved': {
      const approved = { by, on: data.approvedOn, at };
      return change(decisions, data.decisionId, { status: 'Approved', approved });
    }
    default:
      return assertNever(type);
  }
}

function change(
  decisions: readonly Decision[],
  decisionId: string,
  part: Partial<Decision>,
): readonly Decision[] {
  return decisions.map((decision) =>
    decision.decisionId === decisionId ? { ...decision, ...part } : decision,
  );
}
