import type { CasePhase } from '@saksgang/graphql-client';

/** The phases of a case in their order: the stops of its path. A closed case has passed them all. */
export const casePhases: readonly CasePhase[] = [
  'CONCERN',
  'INVESTIGATION',
  'DECISION',
  'MEASURES',
  'EVALUATION',
];

/** Which stop of the path a phase is, from 0; beyond the last for a closed case. */
export function stopOf(phase: CasePhase): number {
  const stop = casePhases.indexOf(phase);
  return stop === -1 ? casePhases.length : stop;
}
