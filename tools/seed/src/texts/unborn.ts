import type { Theme } from './theme.ts';

/** A child not yet born: help by consent, and a plan for the day it comes (§ 2-4). */
export const unborn: Theme = {
  ages: [0, 0],
  contents: { until2025: ['3', '20'], since2026: ['3.1.08', '2.1.01'] },
  concerns: [
    {
      from: ['healthCentre'],
      text: ({ mother }) =>
        `${mother} er gravid i uke 26 og har møtt til én av fem kontroller. Hun forteller om bruk av beroligende tabletter, og hun ønsker hjelp til å slutte før barnet kommer.`,
    },
  ],
  investigationPlan: ({ mother }) =>
    `1. Samtaler med ${mother}, som samtykker i undersøkelsen (§ 2-4). 2. Samarbeid med jordmor, rusteam og fastlege. 3. Kartlegge hvem som kan være der når barnet kommer. 4. Plan for de første ukene.`,
  notes: [
    {
      kind: 'Fact',
      source: () => 'Jordmor',
      text: ({ mother }) =>
        `${mother} har møtt til tre kontroller på rad. Fosteret vokser som det skal.`,
    },
    {
      kind: 'Fact',
      source: ({ mother }) => mother,
      text: ({ mother }) =>
        `${mother} har trappet ned til halv dose. Søsteren flytter inn til fødselen.`,
    },
    {
      kind: 'Assessment',
      source: null,
      text: () => 'Motivasjonen er sterk nå. Det haster mer å komme i gang enn å vite alt.',
    },
  ],
  childSays: [
    () =>
      'Barnet er ikke født. Det kan ikke medvirke ennå; spørsmålet tas opp på nytt etter fødselen.',
  ],
  assessment: ({ mother }) =>
    `${mother} tar imot hjelp og har fått kontroll over medisinbruken. Frivillige tiltak fram til fødselen vurderes som riktig, med ny vurdering når barnet er født.`,
  dismissal: () =>
    'Behovet er dekket av jordmor, rusteam og familie. Ny melding vurderes når barnet er født.',
  decisionTitle: 'Vedtak om råd og veiledning før fødselen',
  goals: [
    ({ mother }) => `${mother} er medisinfri fire uker før termin`,
    () => 'Utstyr, bolig og barselplan er klart til uke 36',
  ],
  planContent: () =>
    'Samtale hver uke, følge til kontroller, barselplan sammen med jordmor og søster.',
  measures: ['3.9'],
  evaluations: [
    {
      child: () => 'Barnet er ikke født.',
      assessment: () => 'Målene er nådd. Planen videreføres til barselplan.',
    },
  ],
};
