import type { CaseFile } from '../case/case-file.ts';
import type { Concern } from './concern.ts';

type Investigations = CaseFile['investigations'];

/** Code of Melding/Konklusjon: the concern was taken into an investigation that ran already. */
const TAKEN_INTO_RUNNING = '4';

/** The investigation a concern led to or was taken into; undefined when it was dismissed. */
export function investigationOf(
  { concernId, screening }: Concern,
  investigations: Investigations,
): Investigations[number] | undefined {
  const own = investigations.find((investigation) => investigation.concernId === concernId);
  if (own || screening?.outcome !== TAKEN_INTO_RUNNING) return own;
  const { concludedOn } = screening;
  return investigations.findLast(
    ({ openedOn, conclusion }) =>
      openedOn <= concludedOn && (conclusion === null || conclusion.concludedOn >= concludedOn),
  );
}
