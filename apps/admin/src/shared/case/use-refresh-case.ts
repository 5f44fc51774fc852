import { useApolloClient } from '@apollo/client/react';
import { CaseEventsDocument, CaseNowDocument } from '@saksgang/graphql-client';
import { useCallback } from 'react';

/**
 * Asks again for the case in view, after a write or a hint of one.
 * @param forgets whether moments of the past that were kept are thrown away first
 */
export function useRefreshCase(forgets = false): () => Promise<unknown> {
  const client = useApolloClient();
  return useCallback(
    () =>
      client.refetchQueries({
        include: [CaseNowDocument, CaseEventsDocument],
        ...(forgets && {
          updateCache: (cache) => {
            cache.evict({ id: 'ROOT_QUERY', fieldName: 'case' });
          },
        }),
      }),
    [client, forgets],
  );
}
