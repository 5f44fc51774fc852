import { err, ok, type Happening, type Result } from '@saksgang/kernel';
import { addDays } from '@saksgang/law';
import type { CaseFile } from '../case/case-file.ts';
import {
  firstBroken,
  invalid,
  LIMITS,
  notAfter,
  notBefore,
  notFound,
  onlyIf,
  required,
  wrongPhase,
  type Check,
} from '../shared/checks.ts';
import { same } from '../shared/same.ts';
import { today } from '../shared/today.ts';
import type { EvaluationEvent } from './evaluation.events.ts';
import type { Evaluation, EvaluationCommand, EvaluationRejection } from './evaluation.ts';

type Plan = CaseFile['plans'][number];

/** § 8-1: a plan is measured against each of its goals, with the child's view, and goes on, changes or ends. */
export function decideEvaluation(
  command: EvaluationCommand,
  file: CaseFile,
): Result<readonly EvaluationEvent[], EvaluationRejection> {
  const { type: _, by: __, now: ___, ...data } = command;
  const known = file.evaluations.find(({ evaluationId }) => evaluationId === command.evaluationId);
  if (known) return same(known, data) ? ok([]) : err(invalid('evaluationId', 'contradicts'));
  const plan = file.plans.find(({ planId }) => planId === command.planId);
  if (!plan) return notFound('plan');
  if (plan.endedOn !== null) return wrongPhase('planEnded', plan.endedOn);
  if (command.goals.some(({ goalId }) => !hasGoal(plan, goalId))) return notFound('goal');
  return firstBroken(...checks(command, plan)) ?? ok([{ type: 'EvaluationHeld', data }]);
}

function hasGoal({ goals }: Plan, id: string): boolean {
  return goals.some(({ goalId }) => goalId === id);
}

function checks(command: EvaluationCommand, plan: Plan): readonly Check[] {
  const { heldOn, goals, childsView, assessment } = command;
  const evaluated = new Set(goals.map(({ goalId }) => goalId));
  return [
    notAfter('heldOn', heldOn, today(command)),
    notBefore('heldOn', heldOn, plan.startsOn),
    onlyIf(evaluated.size === plan.goals.length, 'goals', 'required', 'bvl § 8-1'),
    onlyIf(evaluated.size === goals.length, 'goals', 'contradicts'),
    required('childsView', childsView, LIMITS.text, 'bvl § 1-4'),
    required('assessment', assessment, LIMITS.text, 'bvl § 8-1'),
    validNextEvaluation(command),
  ];
}

/** «Systematisk og regelmessig» (§ 8-1): a plan that goes on is evaluated again, one that ends is not. */
function validNextEvaluation({ conclusion, evaluateBy, heldOn }: EvaluationCommand): Check {
  if (conclusion === 'End') return onlyIf(evaluateBy === null, 'evaluateBy', 'contradicts');
  if (evaluateBy === null) return invalid('evaluateBy', 'required', 'bvl § 8-1');
  return notBefore('evaluateBy', evaluateBy, addDays(heldOn, 1), 'bvl § 8-1');
}

export function evolveEvaluations(
  evaluations: readonly Evaluation[],
  event: Happening<EvaluationEvent>,
): readonly Evaluation[] {
  return [...evaluations, event.data];
}
