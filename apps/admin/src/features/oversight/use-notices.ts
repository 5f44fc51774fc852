import { useQuery } from '@apollo/client/react';
import { EmergencyNoticesDocument } from '@saksgang/graphql-client';
import { useMinPosition } from '../../shared/api/read-your-writes.ts';
import { grown } from '../../shared/lists/paged-list.tsx';

const pageSize = 20;

/** What was opened in haste, fetched page by page: what waits comes first, the longest on top. */
export function useNotices() {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    EmergencyNoticesDocument,
    {
      variables: { first: pageSize, minPosition: useMinPosition() },
      fetchPolicy: 'cache-and-network',
      notifyOnNetworkStatusChange: true,
    },
  );
  const notices = (data ?? previousData)?.emergencyNotices;
  const loadMore = () =>
    fetchMore({
      variables: { after: notices?.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult: next }) => ({
        emergencyNotices: grown(previous.emergencyNotices, next.emergencyNotices),
      }),
    });
  return { notices, error, loading, refetch, loadMore };
}
