import { defineTexts } from '../texts/define-texts.ts';

/** Words the forms and cards of a case share. */
export const caseFormTexts = defineTexts('case-forms', {
  nb: {
    stored: 'Lagret som hendelse {{number}}.',
  },
  nn: {
    stored: 'Lagra som hending {{number}}.',
  },
  en: {
    stored: 'Stored as event {{number}}.',
  },
});
