import { createContext, use } from 'react';

/** Which case is looked at, and as of when. */
export interface CaseMoment {
  readonly caseId: string;
  /** The revision shown: writes are based on it. */
  readonly revision: number;
  /** True while the case is shown as it was. */
  readonly isPast: boolean;
  readonly isClosed: boolean;
  /** The day in Norway that ages and days are counted to, `2026-03-14`. */
  readonly today: string;
}

/** Given by the case page to everything inside it. */
export const CaseMomentContext = createContext<CaseMoment | null>(null);

/** The case and moment in view. Only for components inside a case page. */
export function useCaseMoment(): CaseMoment {
  const moment = use(CaseMomentContext);
  if (!moment) throw new Error('This component is only for the inside of a case page.');
  return moment;
}
