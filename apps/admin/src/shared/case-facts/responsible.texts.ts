import { defineTexts } from '../texts/define-texts.ts';

export const responsibleTexts = defineTexts('responsible', {
  nb: { me: 'Meg', nobody: 'Ufordelt' },
  nn: { me: 'Meg', nobody: 'Ikkje fordelt' },
  en: { me: 'Me', nobody: 'Unassigned' },
});
