import { useApolloClient, useQuery } from '@apollo/client/react';
import { CaseAtDocument } from '@saksgang/graphql-client';
import { useEffect } from 'react';

/** A case as of an event. The neighbours are fetched too, so that stepping feels instant. */
export function useCaseAt(caseId: string, revision: number, last: number) {
  const client = useApolloClient();
  const { data, previousData, loading, error, refetch } = useQuery(CaseAtDocument, {
    variables: { id: caseId, revision },
    fetchPolicy: 'cache-first',
  });
  useEffect(() => {
    const neighbours = [revision + 1, revision - 1].filter((near) => near >= 0 && near <= last);
    // Only for speed: what fails here is told when the moment itself is asked for.
    void Promise.allSettled(
      neighbours.map((near) =>
        client.query({
          query: CaseAtDocument,
          variables: { id: caseId, revision: near },
          fetchPolicy: 'cache-first',
        }),
      ),
    );
  }, [client, caseId, revision, last]);
  return {
    caseFile: (data ?? previousData)?.case,
    /** False while another moment than the asked one is shown. */
    ready: data !== undefined,
    loading,
    error,
    refetch,
  };
}
