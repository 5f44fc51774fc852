import type { LocalDate } from '@saksgang/kernel';
import { sql, type RawBuilder } from 'kysely';
import type { QueueHorizon } from '../read-models.ts';

/**
 * How soon a deadline is, seen from `today`: weeks end on Sunday, as Norwegian calendars do (ISO 8601).
 * Dates only: a deadline has no time of day, so neither a time zone nor summer time comes into it.
 */
export function horizonOf(dueOn: RawBuilder<unknown>, today: LocalDate): RawBuilder<QueueHorizon> {
  const sunday = sql`(date_trunc('week', ${today}::date)::date + 6)`;
  return sql<QueueHorizon>`CASE
    WHEN ${dueOn} IS NULL THEN 'None'
    WHEN ${dueOn} < ${today}::date THEN 'Overdue'
    WHEN ${dueOn} = ${today}::date THEN 'Today'
    WHEN ${dueOn} <= ${sunday} THEN 'ThisWeek'
    WHEN ${dueOn} <= ${sunday} + 7 THEN 'NextWeek'
    ELSE 'Later'
  END`;
}
