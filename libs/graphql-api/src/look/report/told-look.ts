import type { LookView, UserDirectory } from '@saksgang/application';
import type { Instant } from '@saksgang/kernel';
import type { Locale, Sentence } from '../../errors/locale.ts';
import { DID, ROLES, SOMEBODY, WHY } from './look-words.ts';

/** A look in words that a parent can read. */
export interface ToldLook {
  readonly when: string;
  readonly who: string;
  readonly role: string;
  /** Empty where the directory does not know it any more. */
  readonly unit: string;
  readonly did: string;
  readonly why: string;
}

export type Directory = Pick<UserDirectory, 'find' | 'all'>;

const LANGUAGES: Readonly<Record<Locale, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A date and a time in Norway, «3. januar 2026 kl. 09:15». */
export function momentIn(locale: Locale, moment: Instant): string {
  return new Intl.DateTimeFormat(LANGUAGES[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Oslo',
  }).format(new Date(moment));
}

export function told(look: LookView, locale: Locale, users: Directory): ToldLook {
  const { at, by, role, unit, part, relation, shownAsOf } = look;
  const shown = shownAsOf === null ? '' : momentIn(locale, shownAsOf);
  return {
    when: momentIn(locale, at),
    who: users.find(by)?.name ?? SOMEBODY[locale],
    role: worded(ROLES, role, locale),
    unit: users.all().find(({ unitId }) => unitId === unit)?.unit ?? '',
    did: DID[part][locale].replace('{moment}', shown).trim(),
    why: worded(WHY, relation, locale),
  };
}

/** «Mats Evju (saksbehandler, Barnevernstjenesten) så på saken – arbeider i enheten som har saken.» */
export function sentenceOf({ who, role, unit, did, why }: ToldLook): string {
  const place = [role, unit].filter((word) => word !== '').join(', ');
  return `${who} (${place}) ${did} – ${why}.`;
}

/** What is stored may be of a version that knew more, or less: it is told by its own name then. */
function worded(words: Readonly<Record<string, Sentence>>, code: string, locale: Locale): string {
  return words[code]?.[locale] ?? code;
}
