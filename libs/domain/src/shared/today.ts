import type { LocalDate } from '@saksgang/kernel';
import { dateInNorway } from '@saksgang/law';
import type { Act } from './act.ts';

/** The date in Norway when the command was given. */
export function today({ now }: Act): LocalDate {
  return dateInNorway(now);
}
