import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { CasePageFragment } from '@saksgang/graphql-client';
import { isPhaseKey, openingPhase, type PhaseKey } from './phases.ts';

/** Which phase the middle of the page shows: the one in the address, else where the case is. */
export function usePhase(
  caseFile: CasePageFragment,
): readonly [PhaseKey, (phase: PhaseKey) => void] {
  const [params, setParams] = useSearchParams();
  const addressed = params.get('fase');
  const choose = useCallback(
    (phase: PhaseKey) => {
      setParams({ fase: phase });
    },
    [setParams],
  );
  return [isPhaseKey(addressed) ? addressed : openingPhase(caseFile), choose];
}
