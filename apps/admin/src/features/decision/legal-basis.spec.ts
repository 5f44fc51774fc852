import { describe, expect, it } from '@jest/globals';
import { isParagraph, legalBasisInput } from './legal-basis.ts';

describe('The legal basis as it is written', () => {
  it('takes a paragraph apart into chapter and paragraph', () => {
    const basis = legalBasisInput({ paragraph: '§ 3-1', subsection: '', letter: '' });
    expect(basis).toEqual({
      law: 'BVL2021',
      chapter: '3',
      paragraph: '1',
      subsection: null,
      letter: null,
    });
  });

  it('keeps subsection and letter where they are given', () => {
    const basis = legalBasisInput({ paragraph: '5-1', subsection: '1', letter: 'A' });
    expect(basis).toMatchObject({ chapter: '5', paragraph: '1', subsection: '1', letter: 'a' });
  });

  it('knows what is not a paragraph', () => {
    expect(['3-1', '§ 8-1', '13-5a'].every(isParagraph)).toBe(true);
    expect(['', 'kapittel 3', '3'].some(isParagraph)).toBe(false);
  });
});
