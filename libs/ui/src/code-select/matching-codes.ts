/** A code one can choose, with what it is called. */
export interface CodeOption {
  readonly code: string;
  readonly label: string;
}

/**
 * The codes whose number begins with what is written, or whose label holds all of its words.
 * Nothing written: all of them.
 */
export function matchingCodes<Code extends CodeOption>(
  codes: readonly Code[],
  written: string,
): readonly Code[] {
  const words = written.trim().toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  if (words.length === 0) return codes;
  return codes.filter(({ code, label }) => {
    const text = label.toLocaleLowerCase('nb');
    return words.every((word) => code.startsWith(word) || text.includes(word));
  });
}
