import { useApolloClient } from '@apollo/client/react';
import { CaseEventsDocument, CaseNowDocument } from '@saksgang/graphql-client';
import { useCallback } from 'react';

/** Asks again for the case in view, after a write or a hint of one. */
export function useRefreshCase(): () => Promise<unknown> {
  const client = useApolloClient();
  return useCallback(
    () => client.refetchQueries({ include: [CaseNowDocument, CaseEventsDocument] }),
    [client],
  );
}
