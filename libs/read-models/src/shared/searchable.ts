/** Letters that are no base letter with a mark, so that Unicode does not take them apart. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  ø: 'o',
  æ: 'ae',
  ł: 'l',
  ð: 'd',
  ß: 'ss',
};

/**
 * How a name is kept for search and looked for: lower case, without accents, so that «Eŋŋa Čáhppes» is found
 * by «enna cahppes» on any keyboard, whichever Unicode form the sender used.
 */
export function searchable(text: string): string {
  const bare = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[đŋŧøæłðß]/g, (letter) => PLAIN[letter] ?? letter);
}
