import type { EventDefinitions, Fact, LocalDate, Personal } from '@saksgang/kernel';
import type { EvaluationId, GoalId, PlanId } from '../shared/ids.ts';

export type GoalAttainment = 'NotReached' | 'PartlyReached' | 'Reached';
export type EvaluationConclusion = 'Continue' | 'Change' | 'End';

/** § 8-1: the plan measured against its goals, with the child's view. Stored for good. */
export type EvaluationHeld = Fact<
  'EvaluationHeld',
  {
    evaluationId: EvaluationId;
    planId: PlanId;
    heldOn: LocalDate;
    goals: readonly { readonly goalId: GoalId; readonly attainment: GoalAttainment }[];
    childsView: Personal<string>;
    assessment: Personal<string>;
    conclusion: EvaluationConclusion;
    /** Null when the plan ends here. */
    evaluateBy: LocalDate | null;
  }
>;

export type EvaluationEvent = EvaluationHeld;

export const evaluationEvents: EventDefinitions<EvaluationEvent> = {
  EvaluationHeld: { version: 1, personal: { childsView: 'stream', assessment: 'stream' } },
};
