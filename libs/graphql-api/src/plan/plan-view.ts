import type { CaseFile, GoalAttainment, Plan } from '@saksgang/domain';

export interface GoalView {
  readonly goalId: string;
  readonly text: Plan['goals'][number]['text'];
  /** From the latest evaluation; null before the first. */
  readonly attainment: GoalAttainment | null;
}

export interface PlanView extends Omit<Plan, 'goals'> {
  readonly goals: readonly GoalView[];
}

/** The plans, each goal with what the latest evaluation found. */
export function planViews({ plans, evaluations }: CaseFile): readonly PlanView[] {
  return plans.map((plan) => {
    const latest = evaluations.findLast(({ planId }) => planId === plan.planId);
    const attained = new Map(latest?.goals.map(({ goalId, attainment }) => [goalId, attainment]));
    const goals = plan.goals.map((goal) => ({
      ...goal,
      attainment: attained.get(goal.goalId) ?? null,
    }));
    return { ...plan, goals };
  });
}
