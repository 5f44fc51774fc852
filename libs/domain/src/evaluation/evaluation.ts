import type { LocalDate } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { EvaluationId, GoalId, PlanId } from '../shared/ids.ts';
import type { InvalidField, NotFound, WrongPhase } from '../shared/rejections.ts';
import type { EvaluationConclusion, EvaluationHeld, GoalAttainment } from './evaluation.events.ts';

export type Evaluation = EvaluationHeld['data'];

export type EvaluationCommand = Act & {
  readonly type: 'HoldEvaluation';
  readonly evaluationId: EvaluationId;
  readonly planId: PlanId;
  readonly heldOn: LocalDate;
  /** Every goal of the plan, once. */
  readonly goals: readonly { readonly goalId: GoalId; readonly attainment: GoalAttainment }[];
  readonly childsView: string;
  readonly assessment: string;
  readonly conclusion: EvaluationConclusion;
  readonly evaluateBy: LocalDate | null;
};

export type EvaluationRejection = InvalidField | NotFound | WrongPhase;
