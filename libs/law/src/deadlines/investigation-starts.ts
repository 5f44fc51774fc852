import type { LocalDate } from '@saksgang/kernel';
import { deadline } from './deadline-rule.ts';

/** Three days an investigation can be said to start on. They differ, and each has its use. */
export interface InvestigationStarts {
  /** Where the three months count from: the last day of the concern's week (§ 2-2(2)). */
  readonly legalClock: LocalDate;
  /** `Undersokelse/@StartDato`: the day the concern's review was concluded. */
  readonly kostra: LocalDate;
  /** The day the work began. */
  readonly actual: LocalDate;
}

export function investigationStarts(concern: {
  readonly receivedOn: LocalDate;
  readonly concludedOn: LocalDate;
  readonly openedOn: LocalDate;
}): InvestigationStarts {
  return {
    legalClock: legalClockStart(concern.receivedOn),
    kostra: concern.concludedOn,
    actual: concern.openedOn,
  };
}

/** § 2-2(2): «fra utløpet av fristen» of one week, not from the earlier day the review was concluded. */
export function legalClockStart(receivedOn: LocalDate): LocalDate {
  return deadline('D01', receivedOn).dueOn;
}
