import { codeList } from './code-list.ts';

/** The child, parents, family, other private people, voluntary organisations, anonymous. */
const PRIVATE = new Set(['1', '2', '3', '4', '21', '23']);

/** «Anonym» in the list Melder. */
export const ANONYMOUS_REPORTER = '23';

/**
 * § 13-2: is the reporter a public body or a professional with a duty to report? They are told what came
 * of the concern too (§ 13-3(2)). False for a code that is not in the list Melder.
 */
export function isPublicReporter(code: string): boolean {
  return codeList('Melder').find(code) !== null && !PRIVATE.has(code);
}
