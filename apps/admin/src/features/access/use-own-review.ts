import type { CaseAccessFragment } from '@saksgang/graphql-client';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useSignedInUser } from '../../shared/session/session.ts';

type Review = CaseAccessFragment['reviews'][number];

/** The review of this case that the signed-in user has open, if any. */
export function useOwnReview({ reviews }: CaseAccessFragment): Review | undefined {
  const { id } = useSignedInUser();
  const [now] = useState(() => Temporal.Now.instant());
  return reviews.find(
    ({ user, until }) =>
      user?.id === id && Temporal.Instant.compare(Temporal.Instant.from(until), now) > 0,
  );
}
