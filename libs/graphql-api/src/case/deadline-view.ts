import type { RunningDeadline } from '@saksgang/domain';
import type { LocalDate } from '@saksgang/kernel';
import { daysBetween } from '@saksgang/law';

export interface DeadlineView extends RunningDeadline {
  /** Calendar days from the day looked from; negative when overdue. */
  readonly daysLeft: number;
}

export function deadlineView(deadline: RunningDeadline, day: LocalDate): DeadlineView {
  return { ...deadline, daysLeft: daysBetween(day, deadline.dueOn) };
}
