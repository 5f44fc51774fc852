import { useMemo } from 'react';
import type { Language } from './language.ts';
import { useLanguage } from './use-texts.ts';

/** Dates and numbers as people here write them. Moments are shown in Norwegian time. */
export interface Formats {
  /** `2026-06-16` → `16.06.2026`. */
  readonly date: (date: string) => string;
  /** For lists, where the year is plain: `16.06`. */
  readonly shortDate: (date: string) => string;
  /** An instant → `16.06.2026 10:32`. */
  readonly dateTime: (instant: string) => string;
  /** An instant → `10:32`. */
  readonly time: (instant: string) => string;
  /** `tirsdag 16. juni 2026`. */
  readonly longDate: (date: string | Date) => string;
  /** `48 213`. */
  readonly number: (value: number | bigint) => string;
}

const timeZone = 'Europe/Oslo';
const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

export function formatsFor(language: Language): Formats {
  const locale = locales[language];
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone });
  const number = new Intl.NumberFormat(locale);
  const clock = (instant: string) => time.format(new Date(instant)).replace('.', ':');
  return {
    date: (date) => dotted(date).join('.'),
    shortDate: (date) => dotted(date).slice(0, 2).join('.'),
    dateTime: (instant) => `${dotted(dayOf(new Date(instant))).join('.')} ${clock(instant)}`,
    time: clock,
    longDate: (date) => longDate.format(typeof date === 'string' ? new Date(date) : date),
    number: (value) => number.format(value),
  };
}

/** The formats of the language in use. */
export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => formatsFor(language), [language]);
}

/** The calendar day in Norway at an instant, `2026-06-16`. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
}

/** Norwegian order in all three languages, so that 05.06 is one day and not two. */
function dotted(date: string): readonly string[] {
  return date.slice(0, 10).split('-').reverse();
}
