import {
  assertNever,
  err,
  ok,
  type Happening,
  type LocalDate,
  type Result,
} from '@saksgang/kernel';
import { addDays } from '@saksgang/law';
import type { CaseFile } from '../case/case-file.ts';
import type { EvaluationEvent } from '../evaluation/evaluation.events.ts';
import type { CaseClosed } from '../lifecycle/lifecycle.events.ts';
import {
  firstBroken,
  invalid,
  LIMITS,
  notBefore,
  onlyIf,
  required,
  validCode,
  wrongPhase,
  type Check,
} from '../shared/checks.ts';
import { same } from '../shared/same.ts';
import type { PlanEvent, PlanMade } from './plan.events.ts';
import type { Plan, PlanCommand, PlanRejection } from './plan.ts';

/** § 8-1: a plan with goals, content, duration, and the day it is to be evaluated by. */
export function decidePlan(
  command: PlanCommand,
  file: CaseFile,
): Result<readonly PlanEvent[], PlanRejection> {
  const { planId, kind, startsOn, evaluateBy, goals, content } = command;
  const data = { planId, kind, startsOn, evaluateBy, goals, content };
  const known = file.plans.find((candidate) => candidate.planId === planId);
  if (known) return isSamePlan(known, data) ? ok([]) : err(invalid('planId', 'contradicts'));
  const decidedOn = firstDecisionOnMeasures(file);
  if (decidedOn === null) return wrongPhase('noApprovedDecision');
  return firstBroken(...checks(command, decidedOn)) ?? ok([{ type: 'PlanMade', data }]);
}

/** A repeat of what was made, though its evaluation has moved since. */
function isSamePlan(
  { evaluateBy, endedOn, ...plan }: Plan,
  { evaluateBy: _, ...made }: PlanMade['data'],
) {
  return same(plan, made);
}

function firstDecisionOnMeasures({ decisions }: CaseFile): LocalDate | null {
  const days = decisions.flatMap(({ kind, approved }) =>
    kind === 'Measures' && approved ? [approved.on] : [],
  );
  return days.sort()[0] ?? null;
}

function checks(command: PlanCommand, decidedOn: LocalDate): readonly Check[] {
  const { kind, startsOn, evaluateBy, goals, content } = command;
  const ids = new Set(goals.map(({ goalId }) => goalId));
  return [
    validCode('kind', 'Plantype', kind, startsOn),
    notBefore('startsOn', startsOn, decidedOn, 'bvl § 8-1'),
    notBefore('evaluateBy', evaluateBy, addDays(startsOn, 1), 'bvl § 8-1'),
    onlyIf(goals.length > 0, 'goals', 'required', 'bvl § 8-1(2)'),
    ...goals.map(({ text }, index) => required(`goals[${index}].text`, text, LIMITS.text)),
    onlyIf(ids.size === goals.length, 'goals', 'contradicts'),
    required('content', content, LIMITS.text, 'bvl § 8-1(2)'),
  ];
}

/** Plans are made, carried on or ended by their evaluations, and ended with the case. */
export function evolvePlans(
  plans: readonly Plan[],
  event: Happening<PlanEvent | EvaluationEvent | CaseClosed>,
): readonly Plan[] {
  const { type, data } = event;
  switch (type) {
    case 'PlanMade':
      return [...plans, { ...data, endedOn: null }];
    case 'EvaluationHeld': {
      const { planId, evaluateBy, conclusion, heldOn } = data;
      const endedOn = conclusion === 'End' ? heldOn : null;
      return plans.map((plan) =>
        plan.planId === planId ? { ...plan, evaluateBy, endedOn } : plan,
      );
    }
    case 'CaseClosed':
      return plans.map((plan) =>
        plan.endedOn === null ? { ...plan, evaluateBy: null, endedOn: data.closedOn } : plan,
      );
    default:
      return assertNever(type);
  }
}
