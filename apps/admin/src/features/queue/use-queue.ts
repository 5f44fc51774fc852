import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { WorkQueueDocument } from '@saksgang/graphql-client';
import { useEffect, useRef, useState } from 'react';
import { useMinPosition } from '../../shared/api/read-your-writes.ts';
import type { QueueView } from './queue-view.ts';

const pageSize = 50;

/** How often the list is asked for again while one page of it is in view, in milliseconds. */
const refreshEveryMs = 60_000;

/** The queue as the view asks for it, with one's own writes in it. Earlier rows stay until new ones come. */
export function useQueue(view: QueueView) {
  const minPosition = useMinPosition();
  const [fetchedAt, setFetchedAt] = useState(() => new Date());
  const shown = useRef(0);
  const { data, previousData, error, loading, networkStatus, refetch, fetchMore } = useQuery(
    WorkQueueDocument,
    {
      variables: { filter: view, first: pageSize, minPosition },
      pollInterval: refreshEveryMs,
      skipPollAttempt: () => document.hidden || shown.current > pageSize,
      notifyOnNetworkStatusChange: true,
    },
  );
  const queue = (data ?? previousData)?.workQueue;
  const [wasLoading, setWasLoading] = useState(loading);
  if (wasLoading !== loading) {
    setWasLoading(loading);
    if (!loading && !error) setFetchedAt(new Date());
  }
  useEffect(() => {
    shown.current = queue?.edges.length ?? 0;
  }, [queue]);
  const loadMore = () =>
    fetchMore({
      variables: { after: queue?.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult: { workQueue } }) => ({
        workQueue: { ...workQueue, edges: [...previous.workQueue.edges, ...workQueue.edges] },
      }),
    });
  const growing = networkStatus === NetworkStatus.fetchMore;
  return { queue, fetchedAt, error, growing, refetch, loadMore };
}
