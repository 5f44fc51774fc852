import type { LegalBasisInput } from '@saksgang/graphql-client';

/** Where in the act of 2021 a decision rests, as a caseworker writes it. */
export interface LegalBasisValues {
  /** «3-1» */
  readonly paragraph: string;
  readonly subsection: string;
  readonly letter: string;
}

const shape = /^§?\s*(\d+[a-z]*)\s*-\s*(\d+[a-z]*)$/i;

/** True for a paragraph of the act, «3-1» or «§ 12-3 a» without the space. */
export function isParagraph(text: string): boolean {
  return shape.test(text.trim());
}

/** The parts the API asks for. A text that is no paragraph goes as it is: the API names the fault. */
export function legalBasisInput(values: LegalBasisValues): LegalBasisInput {
  const [, chapter = '', paragraph = values.paragraph.trim()] =
    shape.exec(values.paragraph.trim()) ?? [];
  return {
    law: 'BVL2021',
    chapter: chapter.toLowerCase(),
    paragraph: paragraph.toLowerCase(),
    subsection: values.subsection.trim() || null,
    letter: values.letter.trim().toLowerCase() || null,
  };
}
