import type { CaseDecisionFragment, DecisionSectionName } from '@saksgang/graphql-client';

/** What a decision must show, in the order it is read (§ 12-5; forvaltningsloven §§ 23–25, 27). */
export const decisionSections = [
  'FACTS',
  'PROFESSIONAL_ASSESSMENT',
  'CHILDS_VIEW',
  'WEIGHT_OF_CHILDS_VIEW',
  'BEST_INTERESTS',
  'FAMILY_TIES',
  'LAW',
  'DISCRETION',
  'APPEAL_AND_ACCESS',
] as const satisfies readonly DecisionSectionName[];

/** The sections of a decision in the order of the act, whatever order they were sent in. */
export function inOrder(
  sections: CaseDecisionFragment['sections'],
): CaseDecisionFragment['sections'] {
  return decisionSections.flatMap((name) => sections.filter(({ section }) => section === name));
}
