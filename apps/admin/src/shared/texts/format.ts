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
  /** A date → `tirsdag`. */
  readonly weekday: (date: string) => string;
  /** A date → `tir.`. */
  readonly shortWeekday: (date: string) => string;
  /** An instant → `mars`. */
  readonly month: (instant: string) => string;
  /** `48 213`. */
  readonly number: (value: number | bigint) => string;
}

const timeZone = 'Europe/Oslo';

/** Browsers need not know nynorsk and would fall back to English: bokmål, with the three days that differ. */
const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };
const nynorskDays: Readonly<Record<string, string>> = {
  mandag: 'måndag',
  tirsdag: 'tysdag',
  lørdag: 'laurdag',
  'man.': 'mån.',
  'tir.': 'tys.',
  'lør.': 'lau.',
};

export function formatsFor(language: Language): Formats {
  const locale = locales[language];
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const longDate = written(language, { dateStyle: 'full' });
  const weekday = written(language, { weekday: 'long' });
  const shortWeekday = written(language, { weekday: 'short' });
  const month = written(language, { month: 'short' });
  const number = new Intl.NumberFormat(locale);
  const clock = (instant: string) => time.format(new Date(instant)).replace('.', ':');
  return {
    date: (date) => dotted(date).join('.'),
    shortDate: (date) => dotted(date).slice(0, 2).join('.'),
    dateTime: (instant) => `${dotted(dayOf(new Date(instant))).join('.')} ${clock(instant)}`,
    time: clock,
    longDate: (date) => longDate(typeof date === 'string' ? new Date(date) : date),
    weekday: (date) => weekday(new Date(date)),
    shortWeekday: (date) => shortWeekday(new Date(date)),
    month: (instant) => month(new Date(instant)).replace('.', ''),
    number: (value) => number.format(value),
  };
}

function written(language: Language, options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const format = new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
  if (language !== 'nn') return (date) => format.format(date);
  return (date) =>
    format
      .formatToParts(date)
      .map(({ type, value }) => (type === 'weekday' ? (nynorskDays[value] ?? value) : value))
      .join('');
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
