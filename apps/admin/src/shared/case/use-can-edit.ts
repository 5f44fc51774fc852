import { useCallback } from 'react';
import { useMay } from '../session/session.ts';
import { useCaseMoment } from './case-moment.ts';
import type { FormName } from './form-names.ts';

/** What a closed case still takes. § 13-3: the reporter is to be told also when the case ends with the decision. */
const afterClosing: readonly FormName[] = [
  'reopenCase',
  'notifyReporter',
  'omitNotification',
  // A closed file is still somebody's to look after, and still not everybody's to see.
  'placeCase',
  'addCoworker',
  'grantAccess',
  'recordConflict',
  'liftConflict',
  'reviewEmergency',
  'openForReview',
  'endReview',
];

/** Who lets in, and judges who was let in. */
const forLeaders: readonly FormName[] = [
  'placeCase',
  'grantAccess',
  'liftConflict',
  'reviewEmergency',
];

/** Who reviews how cases went writes nothing else in them. */
const forReviewers: readonly FormName[] = ['openForReview', 'endReview'];

/** Decides whether a form may be written: never in the past, only with the right, and few in a closed case. */
export function useCanEdit(): (form: FormName) => boolean {
  const { isPast, isClosed } = useCaseMoment();
  const mayWrite = useMay('CASE_WRITE');
  const mayLead = useMay('ACCESS_MANAGE');
  const mayReview = useMay('CASE_REVIEW');
  return useCallback(
    (form) => {
      if (isPast || (isClosed && !afterClosing.includes(form))) return false;
      if (forReviewers.includes(form)) return mayReview;
      return mayWrite && (mayLead || !forLeaders.includes(form));
    },
    [mayWrite, mayLead, mayReview, isPast, isClosed],
  );
}
