import { useMay } from '../session/session.ts';
import { useCaseMoment } from './case-moment.ts';

/** May anything be written here? Never in the past, and only with the right to record facts in cases. */
export function useCanEdit(): boolean {
  const { isPast } = useCaseMoment();
  const mayWrite = useMay('CASE_WRITE');
  return mayWrite && !isPast;
}
