/** The languages messages are written in: bokmål, nynorsk, English. */
export const LOCALES = ['nb', 'nn', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** One sentence in every language. */
export type Sentence = Readonly<Record<Locale, string>>;

/** The first language of `Accept-Language` (RFC 9110 § 12.5.4) that we speak; bokmål otherwise. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(readRange)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const known = LOCALES.find((locale) => locale === (language === 'no' ? 'nb' : language));
    if (known) return known;
  }
  return 'nb';
}

function readRange(range: string) {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const quality = parameters
    .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
    .find(Boolean);
  return {
    language: tag.split('-')[0] ?? '',
    quality: quality === undefined ? 1 : Number(quality),
  };
}
