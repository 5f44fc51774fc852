import { defineTexts } from '../shared/texts/define-texts.ts';

export const sessionDialogTexts = defineTexts('sessionDialog', {
  nb: {
    ending: 'Du blir snart logget ut',
    endingText: 'Det du har skrevet, blir stående.',
    stay: 'Fortsett å arbeide',
    ended: 'Du er logget ut',
    endedText:
      'Det du har skrevet, står her fortsatt. Logg inn igjen i en ny fane, og kom tilbake hit.',
    signIn: 'Logg inn i ny fane',
  },
  nn: {
    ending: 'Du blir snart logga ut',
    endingText: 'Det du har skrive, blir ståande.',
    stay: 'Hald fram med arbeidet',
    ended: 'Du er logga ut',
    endedText:
      'Det du har skrive, står her framleis. Logg inn att i ei ny fane, og kom tilbake hit.',
    signIn: 'Logg inn i ny fane',
  },
  en: {
    ending: 'You will soon be signed out',
    endingText: 'What you have typed stays.',
    stay: 'Go on working',
    ended: 'You are signed out',
    endedText: 'What you have typed is still here. Sign in again in a new tab, and come back.',
    signIn: 'Sign in in a new tab',
  },
});
