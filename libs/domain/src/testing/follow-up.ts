import type { EvaluationHeld } from '../evaluation/evaluation.events.ts';
import type { EvaluationCommand } from '../evaluation/evaluation.ts';
import type { MeasureEnded, MeasureStarted } from '../measure/measure.events.ts';
import type { MeasureCommand } from '../measure/measure.ts';
import type { PlanMade } from '../plan/plan.events.ts';
import type { PlanCommand } from '../plan/plan.ts';
import { voluntaryMeasures } from './decision.ts';
import { actOn, days, ids } from './people.ts';

type Of<Type extends MeasureCommand['type']> = Extract<MeasureCommand, { readonly type: Type }>;

const plan = {
  planId: ids.plan,
  kind: '1',
  startsOn: days.planned,
  evaluateBy: days.evaluationDue,
  goals: [{ goalId: ids.goal, text: 'Barnet kommer mett og kledd på skolen.' }],
  content: 'Hjemmekonsulent to ganger i uken i seks måneder.',
} as const;

const measure = {
  measureId: ids.measure,
  decisionId: ids.decision,
  category: '3.10',
  clarification: null,
  startedOn: days.measureStarted,
} as const;

const ending = {
  measureId: ids.measure,
  endedOn: days.measureEnded,
  reasons: 'Familien klarer morgenen selv.',
} as const;

const evaluation = {
  evaluationId: ids.evaluation,
  planId: ids.plan,
  heldOn: days.evaluated,
  goals: [{ goalId: ids.goal, attainment: 'PartlyReached' }],
  childsView: 'Det er bedre om morgenen nå.',
  assessment: 'Rutinene er på plass de fleste dager.',
  conclusion: 'Continue',
  evaluateBy: days.nextEvaluationDue,
} as const;

export function aMadePlan(data: Partial<PlanMade['data']> = {}): PlanMade {
  return { type: 'PlanMade', data: { ...plan, ...data } };
}

export function aStartedMeasure(data: Partial<MeasureStarted['data']> = {}): MeasureStarted {
  return { type: 'MeasureStarted', data: { ...measure, legalBasis: voluntaryMeasures, ...data } };
}

export function anEndedMeasure(data: Partial<MeasureEnded['data']> = {}): MeasureEnded {
  return { type: 'MeasureEnded', data: { ...ending, ...data } };
}

export function aHeldEvaluation(data: Partial<EvaluationHeld['data']> = {}): EvaluationHeld {
  return { type: 'EvaluationHeld', data: { ...evaluation, ...data } };
}

export function makePlan(part: Partial<PlanCommand> = {}): PlanCommand {
  return { type: 'MakePlan', ...actOn(days.planned), ...plan, ...part };
}

export function startMeasure(part: Partial<Of<'StartMeasure'>> = {}): Of<'StartMeasure'> {
  return { type: 'StartMeasure', ...actOn(days.measureStarted), ...measure, ...part };
}

export function endMeasure(part: Partial<Of<'EndMeasure'>> = {}): Of<'EndMeasure'> {
  return { type: 'EndMeasure', ...actOn(days.measureEnded), ...ending, ...part };
}

export function holdEvaluation(part: Partial<EvaluationCommand> = {}): EvaluationCommand {
  return { type: 'HoldEvaluation', ...actOn(days.evaluated), ...evaluation, ...part };
}
