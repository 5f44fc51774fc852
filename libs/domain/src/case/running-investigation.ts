import type { Investigation } from '../investigation/investigation.ts';
import type { CaseFile } from './case-file.ts';

/** The investigation that has not ended; null when none runs. */
export function runningInvestigation(file: CaseFile): Investigation | null {
  return file.investigations.find((investigation) => !hasEnded(investigation, file)) ?? null;
}

/**
 * § 2-5: the decision ends the investigation. Replay stops between the approval and the conclusion that it
 * brings: there, too, the clock has stopped.
 */
export function hasEnded(
  { investigationId, conclusion }: Investigation,
  { decisions }: Pick<CaseFile, 'decisions'>,
): boolean {
  return (
    conclusion !== null ||
    decisions.some((made) => made.investigationId === investigationId && made.status === 'Approved')
  );
}
