import { useCallback } from 'react';
import { useMay } from '../session/session.ts';
import { useCaseMoment } from './case-moment.ts';
import type { FormName } from './form-names.ts';

/** What a closed case still takes. § 13-3: the reporter is to be told also when the case ends with the decision. */
const afterClosing: readonly FormName[] = ['reopenCase', 'notifyReporter', 'omitNotification'];

/** Decides whether a form may be written: never in the past, only with the right, and few in a closed case. */
export function useCanEdit(): (form: FormName) => boolean {
  const { isPast, isClosed } = useCaseMoment();
  const mayWrite = useMay('CASE_WRITE') && !isPast;
  return useCallback(
    (form) => mayWrite && (!isClosed || afterClosing.includes(form)),
    [mayWrite, isClosed],
  );
}
