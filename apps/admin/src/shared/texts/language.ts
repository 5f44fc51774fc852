/** The languages of the app: bokmål, nynorsk, English. */
export const languages = ['nb', 'nn', 'en'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
