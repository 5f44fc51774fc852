import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Texts } from './define-texts.ts';
import { i18n } from './i18n.ts';
import { isLanguage, type Language } from './language.ts';

type Values = Readonly<Record<string, string | number>>;

/** Finds a text by its key, and fills in its values. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** The texts of a feature in the language in use. */
export function useTexts<Key extends string>(texts: Texts<Key>): Translate<Key> {
  const { t } = useTranslation(texts.namespace, { i18n });
  return useCallback((key: Key, values: Values = {}) => t(key, values), [t]);
}

/** The language in use; the component renders again when it changes. */
export function useLanguage(): Language {
  const { i18n: current } = useTranslation(undefined, { i18n });
  return isLanguage(current.language) ? current.language : 'nb';
}
