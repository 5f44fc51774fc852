import type { EventDefinitions, Fact, LocalDate, Personal } from '@saksgang/kernel';
import type { GoalId, PlanId } from '../shared/ids.ts';

/** Stored for good. Never rename a type or a field: raise the version and add an upcaster. */
export type PlanMade = Fact<
  'PlanMade',
  {
    planId: PlanId;
    /** Code of the list Plantype. */
    kind: string;
    startsOn: LocalDate;
    /** § 8-1: evaluated «systematisk og regelmessig»; the act names no interval, so the plan does. */
    evaluateBy: LocalDate;
    goals: readonly { readonly goalId: GoalId; readonly text: Personal<string> }[];
    /** Content and duration of the help (§ 8-1(2)). */
    content: Personal<string>;
  }
>;

export type PlanEvent = PlanMade;

export const planEvents: EventDefinitions<PlanEvent> = {
  PlanMade: { version: 1, personal: { 'goals[].text': 'stream', content: 'stream' } },
};
