/** With a capital first letter, for words that begin a line. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}
