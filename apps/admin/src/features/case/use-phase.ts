import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { CasePageFragment, TimelineEventFragment } from '@saksgang/graphql-client';
import { phaseOfEvent } from './phase-of-event.ts';
import { isPhaseKey, openingPhase, type PhaseKey } from './phases.ts';

/**
 * Which phase the middle of the page shows: the one in the address, in Replay the one the event stepped to
 * belongs to, else where the case is.
 * @param steppedTo the event Replay stands at; undefined in the present
 */
export function usePhase(
  caseFile: CasePageFragment,
  steppedTo: TimelineEventFragment | undefined,
): readonly [PhaseKey, (phase: PhaseKey) => void] {
  const [params, setParams] = useSearchParams();
  const addressed = params.get('fase');
  const choose = useCallback(
    (phase: PhaseKey) => {
      setParams({ fase: phase });
    },
    [setParams],
  );
  if (isPhaseKey(addressed)) return [addressed, choose];
  const ofEvent = steppedTo ? phaseOfEvent(steppedTo.type) : null;
  return [ofEvent ?? openingPhase(caseFile), choose];
}
