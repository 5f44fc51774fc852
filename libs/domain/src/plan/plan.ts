import type { LocalDate, Personal } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { GoalId, PlanId } from '../shared/ids.ts';
import type { InvalidField, NotFound, WrongPhase } from '../shared/rejections.ts';

export interface Plan {
  readonly planId: PlanId;
  readonly kind: string;
  readonly startsOn: LocalDate;
  /** The next evaluation is due; null once the plan has ended. */
  readonly evaluateBy: LocalDate | null;
  readonly goals: readonly { readonly goalId: GoalId; readonly text: Personal<string> }[];
  readonly content: Personal<string>;
  /** Ended by an evaluation that concluded so, or by the case's closing. */
  readonly endedOn: LocalDate | null;
}

export type PlanCommand = Act & {
  readonly type: 'MakePlan';
  readonly planId: PlanId;
  readonly kind: string;
  readonly startsOn: LocalDate;
  readonly evaluateBy: LocalDate;
  readonly goals: readonly { readonly goalId: GoalId; readonly text: string }[];
  readonly content: string;
};

export type PlanRejection = InvalidField | NotFound | WrongPhase;
