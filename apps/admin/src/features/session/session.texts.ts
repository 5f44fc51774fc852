import { defineTexts } from '../../shared/texts/define-texts.ts';

export const sessionTexts = defineTexts('session', {
  nb: {
    title: 'Logg inn',
    intro:
      'Lyngvik er en oppdiktet kommune, og alle mennesker her er oppdiktet. Velg hvem du vil være.',
    users: 'Brukere',
    waysIn: 'Måter å logge inn på',
    failed: 'Innloggingen virket ikke',
    failedWhy: 'Tjenesten svarte ikke. Prøv igjen om litt.',
    interrupted: 'Innloggingen ble avbrutt eller tok for lang tid. Prøv igjen.',
    noAccess: 'Kontoen din har ingen rolle her. Be den som styrer tilgang i kommunen, om hjelp.',
    noWays: 'Ingen kan logge inn her ennå',
    noWaysWhy: 'Installasjonen har ingen innloggingstjeneste.',
    language: 'Språk',
  },
  nn: {
    title: 'Logg inn',
    intro:
      'Lyngvik er ein oppdikta kommune, og alle menneske her er oppdikta. Vel kven du vil vere.',
    users: 'Brukarar',
    waysIn: 'Måtar å logge inn på',
    failed: 'Innlogginga verka ikkje',
    failedWhy: 'Tenesta svara ikkje. Prøv igjen om litt.',
    interrupted: 'Innlogginga vart avbroten eller tok for lang tid. Prøv igjen.',
    noAccess: 'Kontoen din har inga rolle her. Be den som styrer tilgang i kommunen, om hjelp.',
    noWays: 'Ingen kan logge inn her enno',
    noWaysWhy: 'Installasjonen har inga innloggingsteneste.',
    language: 'Språk',
  },
  en: {
    title: 'Sign in',
    intro:
      'Lyngvik is an invented municipality, and all people here are invented. Choose who to be.',
    users: 'Users',
    waysIn: 'Ways to sign in',
    failed: 'Signing in did not work',
    failedWhy: 'The service did not answer. Try again in a while.',
    interrupted: 'Signing in was broken off, or took too long. Try again.',
    noAccess: 'Your account has no role here. Ask whoever manages access in the municipality.',
    noWays: 'Nobody can sign in here yet',
    noWaysWhy: 'This installation has no service to sign in by.',
    language: 'Language',
  },
});
