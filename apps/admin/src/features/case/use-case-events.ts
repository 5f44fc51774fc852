import { useQuery } from '@apollo/client/react';
import { CaseEventsDocument, type TimelineEventFragment } from '@saksgang/graphql-client';
import { useEffect, useMemo } from 'react';
import { unreadableEvent } from './unreadable-event.ts';

interface CaseEvents {
  /** Every event of the case in order, also those later than the moment shown. */
  readonly events: readonly TimelineEventFragment[];
  readonly total: number;
  /** The child's age now; null while unborn or unknown. */
  readonly ageNow: number | null;
  /** Number of the event, from 0, that keeps the others from being read; null where all can be. */
  readonly unreadable: number | null;
}

const pageSize = 100;

/** The events of a case, fetched a page at a time until all are here. */
export function useCaseEvents(caseId: string): CaseEvents {
  const { data, error, fetchMore } = useQuery(CaseEventsDocument, {
    variables: { id: caseId, first: pageSize },
  });
  const connection = data?.case?.events;
  const next = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
  useEffect(() => {
    if (next) void fetchMore({ variables: { after: next } });
  }, [next, fetchMore]);
  return useMemo(
    () => ({
      events: connection?.edges.map(({ node }) => node) ?? [],
      total: connection?.totalCount ?? 0,
      ageNow: data?.case?.child.age ?? null,
      unreadable: unreadableEvent(error),
    }),
    [connection, data, error],
  );
}
