import type { Decision } from '../decision/decision.ts';
import type { CaseFile } from './case-file.ts';
import type { NextStep } from './case-view.ts';
import { owesOutcomeSince, owesReceipt } from './running-deadlines.ts';
import { runningInvestigation } from './running-investigation.ts';

/**
 * The one thing the case waits for most: what is reviewed within a week comes first, then what somebody
 * else waits for, then the work itself in the order of the law.
 */
export function nextStepOf(file: CaseFile): NextStep {
  return (
    screening(file) ??
    decision(file) ??
    receipt(file) ??
    investigation(file) ??
    outcomeNotice(file) ??
    followUp(file) ??
    closing(file)
  );
}

/** The decision that lies with somebody: proposed, or sent back; null when none does. */
export function pendingDecision(file: CaseFile): Decision | null {
  return file.decisions.find(({ status }) => status !== 'Approved') ?? null;
}

function screening({ concerns }: CaseFile): NextStep | null {
  return concerns.some((concern) => concern.screening === null) ? 'ScreenConcern' : null;
}

function decision(file: CaseFile): NextStep | null {
  const pending = pendingDecision(file);
  if (!pending) return null;
  return pending.status === 'Returned' ? 'ReviseDecision' : 'ApproveDecision';
}

function receipt({ concerns }: CaseFile): NextStep | null {
  return concerns.some(owesReceipt) ? 'ConfirmToReporter' : null;
}

function investigation(file: CaseFile): NextStep | null {
  const running = runningInvestigation(file);
  if (!running) return null;
  if (!running.plan) return 'MakeInvestigationPlan';
  if (running.assessment) return 'ProposeDecision';
  const isHeard = file.statements.some(({ heardOn }) => heardOn >= running.openedOn);
  return isHeard ? 'AssessInvestigation' : 'HearChild';
}

function outcomeNotice({ concerns, investigations }: CaseFile): NextStep | null {
  const isOwed = concerns.some((concern) => owesOutcomeSince(concern, investigations) !== null);
  return isOwed ? 'TellReporterOutcome' : null;
}

/** From the decision on measures to their plan, their start and their evaluation (§ 8-1). */
function followUp(file: CaseFile): NextStep | null {
  if (file.status === 'Closed') return null;
  const onMeasures = file.decisions.filter(({ kind }) => kind === 'Measures');
  const isStarted = onMeasures.every(({ decisionId }) =>
    file.measures.some((measure) => measure.decisionId === decisionId),
  );
  if (onMeasures.length > 0 && file.plans.length === 0) return 'MakePlan';
  if (!isStarted) return 'StartMeasure';
  return file.plans.some(({ evaluateBy }) => evaluateBy !== null) ? 'EvaluatePlan' : null;
}

/** Nothing waits: a case with history and no running measure can be closed. */
function closing({ status, concerns, measures }: CaseFile): NextStep {
  const isDone = concerns.length > 0 && measures.every(({ ended }) => ended !== null);
  return status === 'Open' && isDone ? 'CloseCase' : 'Nothing';
}
