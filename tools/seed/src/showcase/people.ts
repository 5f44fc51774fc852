import { demoUsers } from '@saksgang/application';
import type { LocalDate } from '@saksgang/kernel';
import { addDays, addYears } from '@saksgang/law';
import type { Reporter } from '../story/reporters.ts';

/**
 * The case one opens Replay on first: so many days from its first concern to today. It is the oldest of
 * all, so the seed begins with it.
 */
export const SHOWCASE_DAYS = 546;

export const worker = demoUsers.ingrid;

/** Nine years old today. */
export function birthOf(today: LocalDate): LocalDate {
  return addDays(addYears(today, -9), -121);
}

export const name = 'Alma Zielińska Berg';

export const teacher: Reporter = {
  kind: '11',
  clarification: null,
  name: 'Oda Vik',
  organisation: 'Havna skole',
  contact: 'Kontaktlærer, tlf. 999 41 207',
};

export const police: Reporter = {
  kind: '8',
  clarification: null,
  name: 'Terje Lorentzen',
  organisation: 'Politiet, Lyngvik lensmannsdistrikt',
  contact: 'Politibetjent, tlf. 999 02 800',
};

export const grandmother: Reporter = {
  kind: '3',
  clarification: 'Farmor',
  name: 'Aud Berg',
  organisation: null,
  contact: 'tlf. 999 17 664',
};
