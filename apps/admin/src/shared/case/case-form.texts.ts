import { defineTexts } from '../texts/define-texts.ts';

/** Words the forms and cards of a case share. */
export const caseFormTexts = defineTexts('case-forms', {
  nb: {
    stored: 'Lagret som hendelse {{number}}.',
    required: 'Feltet må fylles ut',
    clarify: 'Presisering av {{label}}',
    clarifyWhy: 'Koden krever presisering.',
    nothingRecorded: 'Ikke ført',
    yes: 'ja',
    no: 'nei',
  },
  nn: {
    stored: 'Lagra som hending {{number}}.',
    required: 'Feltet må fyllast ut',
    clarify: 'Presisering av {{label}}',
    clarifyWhy: 'Koden krev presisering.',
    nothingRecorded: 'Ikkje ført',
    yes: 'ja',
    no: 'nei',
  },
  en: {
    stored: 'Stored as event {{number}}.',
    required: 'This field must be filled in',
    clarify: 'Clarification of {{label}}',
    clarifyWhy: 'The code requires a clarification.',
    nothingRecorded: 'Not recorded',
    yes: 'yes',
    no: 'no',
  },
});
