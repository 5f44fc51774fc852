import { defineTexts } from '../../shared/texts/define-texts.ts';

export const sessionTexts = defineTexts('session', {
  nb: {
    title: 'Logg inn',
    intro:
      'Lyngvik er en oppdiktet kommune, og alle mennesker her er oppdiktet. Velg hvem du vil være.',
    users: 'Brukere',
    failed: 'Innloggingen virket ikke',
    failedWhy: 'Tjenesten svarte ikke. Prøv igjen om litt.',
    noUsers: 'Ingen demobrukere her',
    noUsersWhy: 'Denne installasjonen tilbyr ikke innlogging som demobruker.',
    language: 'Språk',
  },
  nn: {
    title: 'Logg inn',
    intro:
      'Lyngvik er ein oppdikta kommune, og alle menneske her er oppdikta. Vel kven du vil vere.',
    users: 'Brukarar',
    failed: 'Innlogginga verka ikkje',
    failedWhy: 'Tenesta svara ikkje. Prøv igjen om litt.',
    noUsers: 'Ingen demobrukarar her',
    noUsersWhy: 'Denne installasjonen tilbyr ikkje innlogging som demobrukar.',
    language: 'Språk',
  },
  en: {
    title: 'Sign in',
    intro:
      'Lyngvik is an invented municipality, and all people here are invented. Choose who to be.',
    users: 'Users',
    failed: 'Signing in did not work',
    failedWhy: 'The service did not answer. Try again in a while.',
    noUsers: 'No demo users here',
    noUsersWhy: 'This installation does not offer sign-in as a demo user.',
    language: 'Language',
  },
});
