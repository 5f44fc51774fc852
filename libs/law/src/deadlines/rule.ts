import type { LocalDate } from '@saksgang/kernel';
import { addMonths, addWeeks } from '../calendar/calendar.ts';

export type DeadlineId = 'D01' | 'D02' | 'D03' | 'D04' | 'D05';

/** How long a deadline is, in the law's own unit: three months are never 90 days. */
export type Length =
  | { readonly unit: 'weeks'; readonly count: number }
  | { readonly unit: 'months'; readonly count: number };

/** One version of a deadline, for the facts of its own time (§ 2-7 lets the lengths change for a while). */
export interface DeadlineRule {
  readonly id: DeadlineId;
  /** Rises with every change of the rule. Stored beside what was computed by it. */
  readonly version: number;
  /** «bvl § 2-1(1)» */
  readonly paragraph: string;
  /** First day of the facts it judges; null when it has no first day here. */
  readonly validFrom: LocalDate | null;
  /** Last day of the facts it judges; null while it stands. */
  readonly validTo: LocalDate | null;
  readonly length: Length;
}

/**
 * The last day of the deadline. It is not rolled to a working day: the act says nothing of it for its own
 * deadlines, so the calendar date stands (dl § 149 is for the courts).
 */
export function dueOn(rule: DeadlineRule, start: LocalDate): LocalDate {
  const { unit, count } = rule.length;
  return unit === 'weeks' ? addWeeks(start, count) : addMonths(start, count);
}
