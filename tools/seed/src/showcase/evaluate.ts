import { HoldEvaluation } from '@saksgang/application';
import type { EvaluationConclusion, GoalAttainment } from '@saksgang/domain';
import type { LocalDate } from '@saksgang/kernel';
import { addMonths } from '@saksgang/law';
import { latest, type Situation } from '../story/story.ts';

export function evaluate(
  attainments: readonly GoalAttainment[],
  conclusion: EvaluationConclusion,
  childsView: string,
  assessment: string,
  next: LocalDate | null,
) {
  return ({ caseId, file, origin, on }: Situation) => {
    const { planId, goals } = latest(file.plans);
    return new HoldEvaluation(
      {
        caseId,
        planId,
        heldOn: on,
        goals: goals.map(({ goalId }, index) => ({
          goalId,
          attainment: attainments[index] ?? 'NotReached',
        })),
        childsView,
        assessment,
        conclusion,
        evaluateBy: next ?? addMonths(on, 3),
      },
      origin,
    );
  };
}
