import { i18n } from './i18n.ts';
import { languages, type Language } from './language.ts';

/** A key as it is asked for: `rows` for the pair `rows_one` and `rows_other`. */
type TextKey<Key> = Key extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : Key;

/** The texts of one feature, in all languages, under a namespace of their own. */
export interface Texts<Key extends string> {
  readonly namespace: string;
  /** Only in the type: which keys there are. */
  readonly keys?: Key;
}

/** The keys of a feature's texts, for functions that are handed its translator. */
export type TextKeyOf<T> = T extends Texts<infer Key> ? Key : never;

/**
 * Adds the texts of a feature in all three languages. A text missing in one of them does not compile.
 * Keys are flat; `{{name}}` is filled in, and a `_one`/`_other` pair follows `count`.
 */
export function defineTexts<const T extends Readonly<Record<string, string>>>(
  namespace: string,
  texts: { readonly nb: T } & Readonly<
    Record<Exclude<Language, 'nb'>, Readonly<Record<keyof NoInfer<T>, string>>>
  >,
): Texts<TextKey<keyof T & string>> {
  for (const language of languages) {
    i18n.addResourceBundle(language, namespace, texts[language], true, true);
  }
  return { namespace };
}
