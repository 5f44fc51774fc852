import { useQuery } from '@apollo/client/react';
import { WaitingReviewsDocument } from '@saksgang/graphql-client';
import { useMinPosition } from '../api/read-your-writes.ts';
import { useMay } from '../session/session.ts';

/** How often the count is asked for again, in milliseconds. */
const countEveryMs = 60_000;

/** How much of what was opened in haste waits for review; none for those who do not answer for it. */
export function useWaitingReviews(): number {
  const mayOversee = useMay('ACCESS_REVIEW');
  const { data, previousData } = useQuery(WaitingReviewsDocument, {
    variables: { minPosition: useMinPosition() },
    pollInterval: countEveryMs,
    skip: !mayOversee,
  });
  return (data ?? previousData)?.emergencyNotices.waitingCount ?? 0;
}
