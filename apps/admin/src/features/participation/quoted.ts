/** Somebody's words in Norwegian quotation marks, unless they were written with them. */
export function quoted(words: string): string {
  return words.trimStart().startsWith('«') ? words : `«${words}»`;
}
