/** Every text in an answer or among variables, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Ids, codes, moments and digests: what a log may hold. */
const TECHNICAL = /^[\w.:+/=-]*$/;
/** A number that is not part of another, or of an id. */
const IDENTITY_NUMBER = /(?<![\w.-])\d{6} ?\d{5}(?![\w.-])/;
const LONGEST_NAME = 40;

/**
 * What of some texts tells of somebody: whole sentences, and of what may be a name each of its words.
 * Technical values are left out.
 */
export function personalWords(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    const isName = text.length <= LONGEST_NAME && /^\p{Lu}\p{Ll}/u.test(text);
    if (isName) for (const word of text.match(/\p{Lu}\p{Ll}[\p{L}-]{2,}/gu) ?? []) words.add(word);
    if (!TECHNICAL.test(text)) words.add(text);
  }
  return words;
}

/** @returns which of the words stand in what was told, and an identity number there */
export function found(words: ReadonlySet<string>, told: string): readonly string[] {
  const [number] = IDENTITY_NUMBER.exec(told) ?? [];
  const spoken = new Set(told.match(/[\p{L}-]+/gu));
  const isTold = (word: string) =>
    /^[\p{L}-]+$/u.test(word) ? spoken.has(word) : told.includes(word);
  return [...[...words].filter(isTold), ...(number === undefined ? [] : [number])];
}
