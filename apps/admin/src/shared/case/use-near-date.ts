import { useCallback } from 'react';
import { useFormats } from '../texts/format.ts';
import { useCaseMoment } from './case-moment.ts';

/** A date in short, `16.06`, and with its year where that is another than the moment's. */
export function useNearDate(): (date: string) => string {
  const { date, shortDate } = useFormats();
  const { today } = useCaseMoment();
  return useCallback(
    (day: string) => (day.slice(0, 4) === today.slice(0, 4) ? shortDate(day) : date(day)),
    [date, shortDate, today],
  );
}
