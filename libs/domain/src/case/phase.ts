import type { CaseFile, CasePhase } from './case-file.ts';
import { pendingDecision } from './next-step.ts';
import { runningInvestigation } from './running-investigation.ts';

/** The phase a caseworker would say the case is in. A new concern does not move a case that is further on. */
export function phaseOf(file: CaseFile): CasePhase {
  if (file.status === 'Closed') return 'Closed';
  const investigation = runningInvestigation(file);
  if (pendingDecision(file) || investigation?.assessment) return 'Decision';
  if (investigation) return 'Investigation';
  const hasMeasures = file.measures.some(({ ended }) => ended === null);
  const hasPlan = file.plans.some(({ endedOn }) => endedOn === null);
  if (hasMeasures || hasPlan || isDecidedOnly(file)) {
    return file.evaluations.length > 0 ? 'Evaluation' : 'Measures';
  }
  return file.evaluations.length > 0 ? 'Evaluation' : beforeMeasures(file);
}

/** A decision on measures that none has started on yet. */
function isDecidedOnly({ decisions, measures }: CaseFile): boolean {
  return decisions.some(
    ({ kind, decisionId }) =>
      kind === 'Measures' && measures.every((measure) => measure.decisionId !== decisionId),
  );
}

function beforeMeasures({ decisions }: CaseFile): CasePhase {
  return decisions.length > 0 ? 'Decision' : 'Concern';
}
