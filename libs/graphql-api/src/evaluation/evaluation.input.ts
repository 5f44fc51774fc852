import { GoalId, PlanId, type EvaluationConclusion, type GoalAttainment } from '@saksgang/domain';
import { z } from 'zod';
import type { HoldEvaluationInput } from '../generated/resolver-types.ts';
import { caseStep } from '../input/case-step.ts';
import { date, id, known, listOf, optional, text } from '../input/fields.ts';

const goal = z.object({ goalId: id(GoalId), attainment: known<GoalAttainment>() });

export const holdEvaluationInput = z.object({
  ...caseStep,
  planId: id(PlanId),
  heldOn: date,
  goals: listOf(goal, 50),
  childsView: text,
  assessment: text,
  conclusion: known<EvaluationConclusion>(),
  evaluateBy: optional(date),
}) satisfies z.ZodType<unknown, HoldEvaluationInput>;
