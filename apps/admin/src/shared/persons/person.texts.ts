import { defineTexts } from '../texts/define-texts.ts';

export const personTexts = defineTexts('persons', {
  nb: {
    hits_one: '{{count}} treff',
    hits_other: '{{count}} treff',
    noHits: 'Ingen kjente personer passer.',
    moreHits: 'Flere treff finnes. Skriv mer av navnet.',
    born: 'født {{date}}',
    due: 'termin {{date}}',
    hasCase: 'har sak',
    choose: 'Velg',
    chooseName: 'Velg {{name}}',
  },
  nn: {
    hits_one: '{{count}} treff',
    hits_other: '{{count}} treff',
    noHits: 'Ingen kjende personar passar.',
    moreHits: 'Det finst fleire treff. Skriv meir av namnet.',
    born: 'fødd {{date}}',
    due: 'termin {{date}}',
    hasCase: 'har sak',
    choose: 'Vel',
    chooseName: 'Vel {{name}}',
  },
  en: {
    hits_one: '{{count}} match',
    hits_other: '{{count}} matches',
    noHits: 'No known person matches.',
    moreHits: 'There are more matches. Write more of the name.',
    born: 'born {{date}}',
    due: 'due {{date}}',
    hasCase: 'has a case',
    choose: 'Choose',
    chooseName: 'Choose {{name}}',
  },
});
