import type { Brand } from './id.ts';

/** A moment in UTC as RFC 3339 text with milliseconds: `2026-01-05T08:47:00.000Z`. Sorts as text. */
export type Instant = Brand<string, 'Instant'>;

/** A calendar date in Norway as ISO 8601 text: `2026-01-05`. Sorts as text. */
export type LocalDate = Brand<string, 'LocalDate'>;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an ISO date; null when it is not one or does not exist (2026-02-30). */
export function parseLocalDate(text: string): LocalDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1850;
  return exists ? (text as LocalDate) : null;
}

/** Reads an RFC 3339 moment of any offset and normalises it to UTC milliseconds; null when it is not one. */
export function parseInstant(text: string): Instant | null {
  if (!INSTANT.test(text) || parseLocalDate(text.slice(0, 10)) === null) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : (new Date(time).toISOString() as Instant);
}

/** For constants in code and tests. @throws RangeError when `text` is no date. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError('not a calendar date');
  return date;
}

/** For constants in code and tests. @throws RangeError when `text` is no moment. */
export function instant(text: string): Instant {
  const moment = parseInstant(text);
  if (moment === null) throw new RangeError('not a moment in time');
  return moment;
}

const HOUR_MS = 60 * 60 * 1000;

/** The moment some hours later: hours that pass, whatever clocks on walls are set to meanwhile. */
export function hoursAfter(moment: Instant, hours: number): Instant {
  return instant(new Date(Date.parse(moment) + hours * HOUR_MS).toISOString());
}

/** Where a program takes its time from; tests pass a fixed one. */
export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString() as Instant;
