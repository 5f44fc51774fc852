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
  'addCoworker',
  'grantAccess',
  'recordConflict',
  'liftConflict',
  'reviewEmergency',
];

/** Who lets in, and judges who was let in. */
const forLeaders: readonly FormName[] = ['grantAccess', 'liftConflict', 'reviewEmergency'];

/** Decides whether a form may be written: never in the past, only with the right, and few in a closed case. */
export function useCanEdit(): (form: FormName) => boolean {
  const { isPast, isClosed } = useCaseMoment();
  const mayWrite = useMay('CASE_WRITE') && !isPast;
  const mayLead = useMay('ACCESS_MANAGE');
  return useCallback(
    (form) =>
      mayWrite &&
      (mayLead || !forLeaders.includes(form)) &&
      (!isClosed || afterClosing.includes(form)),
    [mayWrite, mayLead, isClosed],
  );
}
