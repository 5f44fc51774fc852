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
    for (const neighbour of [revision + 1, revision - 1]) {
      if (neighbour < 0 || neighbour > last) continue;
      const variables = { id: caseId, revision: neighbour };
      client
        .query({ query: CaseAtDocument, variables, fetchPolicy: 'cache-first' })
        .catch(toldWhenAsked);
    }
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

/** Fetching ahead is only for speed: a failure is told when the moment itself is asked for. */
function toldWhenAsked(): void {}
