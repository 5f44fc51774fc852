import { Temporal } from 'temporal-polyfill';
import { instant, localDate, type Instant, type LocalDate } from '@saksgang/kernel';
import { remembering } from './remembering.ts';

const OSLO = 'Europe/Oslo';

/** The date the calendar on the wall in Norway shows at a moment. */
export function dateInNorway(moment: Instant): LocalDate {
  // Norway has been a whole number of hours from UTC since 1895: a date begins with an hour.
  return dateInHour(moment.slice(0, HOUR));
}

/** «2026-01-05T08». */
const HOUR = 13;

const dateInHour = remembering((hour: string) =>
  mint(Temporal.Instant.from(`${hour}:00Z`).toZonedDateTimeISO(OSLO).toPlainDate()),
);

/** The moment a date begins in Norway: 22:00 or 23:00 UTC the evening before. */
export const startOfDayInNorway = remembering((date: LocalDate): Instant => {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(OSLO).toInstant();
  return instant(start.toString({ smallestUnit: 'millisecond' }));
});

/** Whether those who work by day are at home: before six, after nine in the evening, or at a weekend, in Norway. */
export function isOutsideHours(moment: Instant): boolean {
  const { hour, dayOfWeek } = Temporal.Instant.from(moment).toZonedDateTimeISO(OSLO);
  return hour < DAY_BEGINS || hour >= DAY_ENDS || dayOfWeek >= SATURDAY;
}

const DAY_BEGINS = 6;
const DAY_ENDS = 21;
const SATURDAY = 6;

/** `days` may be negative. The day counted from is not counted (dl § 148(1)). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return mint(Temporal.PlainDate.from(date).add({ days }));
}

/** Ends on the same weekday (dl § 148(2)). */
export function addWeeks(date: LocalDate, weeks: number): LocalDate {
  return mint(Temporal.PlainDate.from(date).add({ weeks }));
}

/** Ends on the same day of the month, or on the last day of a shorter month (dl § 148(2)). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return mint(Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }));
}

/** As `addMonths`: a year after 29 February is 28 February, except in a leap year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days;
}

/**
 * Whole years of age on a date; null before birth. Who was born on 29 February grows older on
 * 28 February in common years: the clamp of dl § 148, the same everywhere.
 */
export function ageOn(birth: LocalDate, date: LocalDate): number | null {
  if (date < birth) return null;
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  return addYears(birth, years) <= date ? years : years - 1;
}

function mint(date: Temporal.PlainDate): LocalDate {
  return localDate(date.toString());
}
