import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, type Language } from './language.ts';

const storageKey = 'saksgang.language';

/** The one translator. Features add their texts to it as they are loaded. */
export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: 'nb',
  keySeparator: false,
  interpolation: { escapeValue: false },
  resources: {},
  initAsync: false,
});
document.documentElement.lang = currentLanguage();

/** The language in use now. */
export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'nb';
}

/** Changes the language of the whole app, remembers it, and says so to assistive technology. */
export async function chooseLanguage(language: Language): Promise<void> {
  await i18n.changeLanguage(language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
}

function storedLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return isLanguage(stored) ? stored : 'nb';
}
