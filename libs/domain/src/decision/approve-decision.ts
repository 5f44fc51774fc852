import { err, ok, type Err, type LocalDate, type Result } from '@saksgang/kernel';
import type { CaseFile } from '../case/case-file.ts';
import type { InvestigationEvent } from '../investigation/investigation.events.ts';
import { accountsOf } from '../shared/act.ts';
import {
  firstBroken,
  LIMITS,
  notFound,
  onlyIf,
  required,
  validCode,
  wrongPhase,
} from '../shared/checks.ts';
import { today } from '../shared/today.ts';
import type { DecisionEvent } from './decision.events.ts';
import type { Decision, DecisionCommand, DecisionRejection } from './decision.ts';

type ApproveDecision = Extract<DecisionCommand, { readonly type: 'ApproveDecision' }>;
type ReturnDecision = Extract<DecisionCommand, { readonly type: 'ReturnDecision' }>;

/** Makes the decision: a second person, bound to exactly what was shown. */
export function approveDecision(
  command: ApproveDecision,
  file: CaseFile,
): Result<readonly (DecisionEvent | InvestigationEvent)[], DecisionRejection> {
  const { decisionId, contentHash } = command;
  const decision = file.decisions.find((candidate) => candidate.decisionId === decisionId);
  if (!decision) return notFound('decision');
  const { approved } = decision;
  if (approved) {
    const isRepeat = approved.by === command.by && decision.contentHash === contentHash;
    return isRepeat ? ok([]) : wrongPhase('decisionNotPending', approved.on);
  }
  const refusal = notForReview(command, decision);
  if (refusal) return refusal;
  const approvedOn = today(command);
  const conclusion = conclusionBy(decision, approvedOn);
  if (!conclusion.ok) return conclusion;
  return ok([
    { type: 'DecisionApproved', data: { decisionId, contentHash, approvedOn } },
    ...conclusion.value,
  ]);
}

/** Sends a proposal back with its causes. The proposal stands as returned until it is proposed anew. */
export function returnDecision(
  command: ReturnDecision,
  file: CaseFile,
): Result<readonly DecisionEvent[], DecisionRejection> {
  const { decisionId, contentHash, causes, comment } = command;
  const decision = file.decisions.find((candidate) => candidate.decisionId === decisionId);
  if (!decision) return notFound('decision');
  if (decision.contentHash === contentHash && isReturnedAlready(command, decision)) return ok([]);
  return (
    notForReview(command, decision) ??
    firstBroken(
      onlyIf(causes.length > 0, 'causes', 'required'),
      required('comment', comment, LIMITS.text),
    ) ??
    ok([
      {
        type: 'DecisionReturned',
        data: { decisionId, contentHash, causes, comment, returnedOn: today(command) },
      },
    ])
  );
}

function isReturnedAlready(
  { by, comment }: ReturnDecision,
  { status, returned }: Decision,
): boolean {
  return status === 'Returned' && returned?.by === by && returned.comment === comment;
}

/** Two people make a decision, and the second one acts on what is proposed now, not on what it was. */
function notForReview(
  command: ApproveDecision | ReturnDecision,
  decision: Decision,
): Err<DecisionRejection> | null {
  const { contentHash } = command;
  if (decision.status !== 'Proposed') return wrongPhase('decisionNotPending');
  if (accountsOf(command).includes(decision.proposedBy))
    return err({ code: 'ProposerCannotApprove' });
  if (decision.contentHash === contentHash) return null;
  return err({ code: 'ProposalChanged', currentHash: decision.contentHash });
}

/**
 * § 2-5: the investigation ends by the decision itself, so its clock (D03, D04) stops on the day of the
 * approval, and the outcome code is judged on that day.
 */
function conclusionBy(
  { investigationId, outcome, decisionId }: Decision,
  concludedOn: LocalDate,
): Result<readonly InvestigationEvent[], DecisionRejection> {
  if (investigationId === null || outcome === null) return ok([]);
  return (
    firstBroken(validCode('outcome', 'UndersokelseKonklusjon', outcome, concludedOn)) ??
    ok([
      {
        type: 'InvestigationConcluded',
        data: { investigationId, outcome, concludedOn, decisionId },
      },
    ])
  );
}
