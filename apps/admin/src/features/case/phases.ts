import type { CaseDeadlineFragment, CasePageFragment, CasePhase } from '@saksgang/graphql-client';

/** The phases of a case, in the order they follow in. Work may go on in several at once. */
export const phaseKeys = [
  'CONCERN',
  'INVESTIGATION',
  'DECISION',
  'MEASURES',
  'EVALUATION',
] as const;
export type PhaseKey = (typeof phaseKeys)[number];

/** Passed, where the case is, begun without being either, or not yet. */
export type PhaseState = 'done' | 'now' | 'open' | 'ahead';

export type StepKey =
  | 'screened'
  | 'receipt'
  | 'plan'
  | 'childHeard'
  | 'assessed'
  | 'concluded'
  | 'outcomeNotice'
  | 'proposed'
  | 'approved'
  | 'measurePlan'
  | 'measureStarted'
  | 'evaluated';

/** One thing the phase asks for: done on a date, or missing. */
export interface PhaseStep {
  readonly key: StepKey;
  readonly done: boolean;
  readonly on: string | null;
}

export interface Phase {
  readonly key: PhaseKey;
  readonly state: PhaseState;
  readonly from: string | null;
  readonly to: string | null;
  /** The nearest deadline that runs in the phase. */
  readonly deadline: CaseDeadlineFragment | null;
  readonly steps: readonly PhaseStep[];
}

/** The phases of a case as it is at the moment shown. */
export function phasesOf(caseFile: CasePageFragment): readonly Phase[] {
  return phaseKeys.map((key) => {
    const { from, to, steps } = contents[key](caseFile);
    const deadline = caseFile.deadlines.find(({ rule }) => phaseOfRule(rule) === key) ?? null;
    const state = stateOf(key, caseFile.phase, from, to);
    return { key, state, from, to, deadline, steps: from === null ? [] : steps };
  });
}

/** The phase to show first: where the case is, or where it ended. */
export function openingPhase(caseFile: CasePageFragment): PhaseKey {
  const { phase } = caseFile;
  if (phase !== 'CLOSED') return phase;
  return phasesOf(caseFile).findLast(({ from }) => from !== null)?.key ?? 'CONCERN';
}

export function isPhaseKey(value: string | null): value is PhaseKey {
  return phaseKeys.some((key) => key === value);
}

function stateOf(
  key: PhaseKey,
  current: CasePhase,
  from: string | null,
  to: string | null,
): PhaseState {
  if (key === current) return 'now';
  if (from === null) return 'ahead';
  return to === null ? 'open' : 'done';
}

/** D01 and D02 run on the concern, D03–D05 on the investigation, PLAN is the plan's own date. */
function phaseOfRule(rule: string): PhaseKey | undefined {
  if (rule === 'D01' || rule === 'D02') return 'CONCERN';
  if (rule === 'D03' || rule === 'D04' || rule === 'D05') return 'INVESTIGATION';
  return rule === 'PLAN' ? 'EVALUATION' : undefined;
}

type Content = Pick<Phase, 'from' | 'to' | 'steps'>;

const contents: Readonly<Record<PhaseKey, (caseFile: CasePageFragment) => Content>> = {
  CONCERN: ({ concerns }) => {
    const concern = concerns.at(-1);
    const screenedOn = concern?.screening?.concludedOn ?? null;
    return {
      from: concern?.receivedOn ?? null,
      to: screenedOn,
      steps: [
        { key: 'screened', done: screenedOn !== null, on: screenedOn },
        noticeStep('receipt', concern?.receipt),
      ],
    };
  },
  INVESTIGATION: ({ investigations, childStatements, concerns }) => {
    const investigation = investigations.at(-1);
    const concern = concerns.find(({ id }) => id === investigation?.concernId);
    const heard = childStatements.find(
      ({ heardOn }) => investigation !== undefined && heardOn >= investigation.openedOn,
    );
    const concludedOn = investigation?.conclusion?.concludedOn ?? null;
    const owesOutcome = concludedOn !== null && concern?.reporter.isPublic === true;
    return {
      from: investigation?.openedOn ?? null,
      to: concludedOn,
      steps: [
        step('plan', investigation?.plan?.madeOn),
        step('childHeard', heard?.heardOn),
        step('assessed', investigation?.assessment?.assessedOn),
        step('concluded', concludedOn),
        ...(owesOutcome ? [noticeStep('outcomeNotice', concern.outcomeNotice)] : []),
      ],
    };
  },
  DECISION: ({ decisions }) => {
    const decision = decisions.at(-1);
    const approvedOn = decision?.approved?.on ?? null;
    return {
      from: decision?.proposedOn ?? null,
      to: approvedOn,
      steps: [
        step('proposed', decision?.status === 'RETURNED' ? null : decision?.proposedOn),
        step('approved', approvedOn),
      ],
    };
  },
  MEASURES: ({ plans, measures }) => {
    const plan = plans.at(-1);
    const measure = measures.at(-1);
    return {
      from: measure?.startedOn ?? plan?.startsOn ?? null,
      to: measures.every(({ endedOn }) => endedOn) ? (measure?.endedOn ?? null) : null,
      steps: [step('measurePlan', plan?.startsOn), step('measureStarted', measure?.startedOn)],
    };
  },
  EVALUATION: ({ evaluations, plans }) => {
    const evaluation = evaluations.at(-1);
    return {
      from: evaluation?.heldOn ?? null,
      to: plans.at(-1)?.endedOn ?? null,
      steps: [step('evaluated', evaluation?.heldOn)],
    };
  },
};

function step(key: StepKey, on: string | null | undefined): PhaseStep {
  return { key, done: Boolean(on), on: on ?? null };
}

interface Notice {
  readonly status: string;
  readonly on: string | null;
}

/** A notice is settled when it is sent, and also when a ground for leaving it out is recorded (§ 13-3). */
function noticeStep(key: StepKey, notice: Notice | undefined): PhaseStep {
  return { key, done: notice !== undefined && notice.status !== 'DUE', on: notice?.on ?? null };
}
