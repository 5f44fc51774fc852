import { parseInstant, parseLocalDate, type Instant } from '@saksgang/kernel';
import { Temporal } from 'temporal-polyfill';

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/;

/**
 * Reads the portal's time of sending, which is Norwegian time without a zone. An hour that comes twice
 * when summer time ends is the first of the two: no deadline may start too late. An hour that summer
 * time skips is counted on from the hour before.
 * @returns null when the text is no such time.
 */
export function parseSentAt(text: string): Instant | null {
  const [, date] = LOCAL_TIME.exec(text) ?? [];
  if (date === undefined || parseLocalDate(date) === null) return null;
  const moment = Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo', {
    disambiguation: 'compatible',
  });
  return parseInstant(moment.toInstant().toString());
}
