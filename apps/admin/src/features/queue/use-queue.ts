import { useQuery } from '@apollo/client/react';
import { WorkQueueDocument } from '@saksgang/graphql-client';
import { useState } from 'react';
import { useMinPosition } from '../../shared/api/read-your-writes.ts';
import type { QueueView } from './queue-view.ts';

const pageSize = 50;

/** How often the list is asked for again while one page of it is in view, in milliseconds. */
const refreshEveryMs = 60_000;

/** The queue as the view asks for it, with one's own writes in it. Earlier rows stay until new ones come. */
export function useQueue(view: QueueView) {
  const minPosition = useMinPosition();
  const [fetchedAt, setFetchedAt] = useState(() => new Date());
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(WorkQueueDocument, {
    variables: { filter: view, first: pageSize, minPosition },
    pollInterval: refreshEveryMs,
    skipPollAttempt: () => document.hidden,
    notifyOnNetworkStatusChange: true,
  });
  const queue = (data ?? previousData)?.workQueue;
  const [seen, setSeen] = useState(queue);
  if (seen !== queue) {
    setSeen(queue);
    setFetchedAt(new Date());
  }
  const loadMore = () =>
    fetchMore({
      variables: { after: queue?.pageInfo.endCursor },
      updateQuery: (previous, { fetchMoreResult: { workQueue } }) => ({
        workQueue: { ...workQueue, edges: [...previous.workQueue.edges, ...workQueue.edges] },
      }),
    });
  return { queue, fetchedAt, error, loading, refetch, loadMore };
}
