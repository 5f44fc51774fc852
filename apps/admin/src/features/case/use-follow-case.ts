import { useSubscription } from '@apollo/client/react';
import { CaseChangedHintDocument } from '@saksgang/graphql-client';
import { useRefreshCase } from '../../shared/case/use-refresh-case.ts';

/** Asks again for the case in view when somebody has written in it. */
export function useFollowCase(caseId: string): void {
  const refresh = useRefreshCase();
  useSubscription(CaseChangedHintDocument, {
    variables: { id: caseId },
    onData: () => void refresh(),
    ignoreResults: true,
  });
}
