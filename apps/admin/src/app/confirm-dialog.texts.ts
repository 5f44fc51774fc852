import { defineTexts } from '../shared/texts/define-texts.ts';

export const confirmDialogTexts = defineTexts('confirmDialog', {
  nb: {
    title: 'Bekreft at det er deg',
    why: 'Dette er et steg som ikke kan tas tilbake, eller som åpner noe som er lukket, og det er en stund siden du logget inn. Når du har bekreftet, går det videre av seg selv. Det du har skrevet, blir stående.',
    confirm: 'Bekreft at det er deg',
    somebodyElse: 'Det var en annen som logget inn. {{name}} må bekrefte.',
    notConfirmed: 'Vi fikk ikke bekreftet at det er deg. Prøv igjen.',
  },
  nn: {
    title: 'Stadfest at det er deg',
    why: 'Dette er eit steg som ikkje kan takast tilbake, eller som opnar noko som er lukka, og det er ei stund sidan du logga inn. Når du har stadfesta, går det vidare av seg sjølv. Det du har skrive, blir ståande.',
    confirm: 'Stadfest at det er deg',
    somebodyElse: 'Det var ein annan som logga inn. {{name}} må stadfeste.',
    notConfirmed: 'Vi fekk ikkje stadfesta at det er deg. Prøv igjen.',
  },
  en: {
    title: 'Confirm that it is you',
    why: 'This is a step that cannot be taken back, or that opens what is closed, and it is a while since you signed in. Once you have confirmed, it goes on by itself. What you have typed stays.',
    confirm: 'Confirm that it is you',
    somebodyElse: 'Somebody else signed in. {{name}} has to confirm.',
    notConfirmed: 'We could not confirm that it is you. Try again.',
  },
});
