import type { CaseInvestigationFragment, CasePageFragment } from '@saksgang/graphql-client';

/** What a new decision can rest on: an assessed investigation, or measures that run (then null). */
export interface DecisionBasis {
  readonly investigation: CaseInvestigationFragment | null;
}

/** The basis for another decision just now; null while one is on its way, or nothing carries one. */
export function decisionBasis(caseFile: CasePageFragment): DecisionBasis | null {
  const { investigations, decisions, measures, status } = caseFile;
  if (status === 'CLOSED' || decisions.some((decision) => decision.status === 'PROPOSED'))
    return null;
  const assessed = investigations.find(({ assessment, conclusion }) => assessment && !conclusion);
  if (assessed) return { investigation: assessed };
  return measures.some(({ endedOn }) => !endedOn) ? { investigation: null } : null;
}
