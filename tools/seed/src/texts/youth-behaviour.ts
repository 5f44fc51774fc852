import type { Theme } from './theme.ts';

/** A teenager at risk by what they do. */
export const youthBehaviour: Theme = {
  ages: [13, 17],
  contents: { until2025: ['25', '15'], since2026: ['1.3.08', '1.3.09'] },
  concerns: [
    {
      from: ['police'],
      text: ({ name, she }) =>
        `${name} ble stanset av patruljen fredag kl. 23.40 sammen med fire eldre ungdommer. ${name} hadde brukerdose på seg og sa at ${she} ikke torde gå hjem. Foreldrene er varslet og kom med én gang.`,
    },
    {
      from: ['parent'],
      text: ({ name, mother }) =>
        `${name} har vært borte hjemmefra tre netter denne måneden, og vi finner hasj på rommet. Vi er redde, og vi når ikke inn. ${mother}.`,
    },
    {
      from: ['school'],
      text: ({ name, school }) =>
        `${name} har blitt utvist fra ${school} to ganger for slåssing. Det er nytt av i år. Vi ser at det følger en gjeng utenfor skolen.`,
    },
  ],
  investigationPlan: ({ name, mother, father }) =>
    `1. Samtale med ${name} med tillitsperson hvis ønsket; informere om partsrettigheter. 2. Samtaler med ${mother} og ${father}. 3. Politiets forebyggende enhet, med samtykke. 4. Skole og utekontakt. 5. Vurdere MST tidlig.`,
  notes: [
    {
      kind: 'Fact',
      source: () => 'Utekontakten',
      text: ({ name }) =>
        `${name} er blant dem som søker kontakt når gjengen ikke er i nærheten. Spør om sommerjobb.`,
    },
    {
      kind: 'Fact',
      source: ({ father }) => father,
      text: ({ father }) =>
        `${father} forteller at grensene har blitt forhandlet bort gjennom høsten. Foreldrene er uenige seg imellom om innetid.`,
    },
    {
      kind: 'Assessment',
      source: null,
      text: ({ name }) =>
        `${name} er ikke etablert i rusmiljøet. Vinduet for frivillig hjelp er åpent nå, og bør brukes raskt.`,
    },
    {
      kind: 'Fact',
      source: () => 'Politiet',
      text: () => 'Påtaleunnlatelse med vilkår om ruskontrakt i seks måneder.',
    },
  ],
  childSays: [
    () => '«De er de eneste som ringer. Jeg veit at det ikke er bra.»',
    () => '«Hjemme er det forhør. Jeg svarer ikke på forhør.»',
    () => '«Jeg vil ha læreplass. Men hvem vil ha meg?»',
  ],
  assessment: ({ name, mother, father }) =>
    `${name} er i en utvikling som kan bli alvorlig. ${mother} og ${father} er motiverte, og ${name} sier ja til kontrakt og jobb. Intensiv hjemmebasert hjelp vurderes som bedre egnet enn tiltak utenfor hjemmet.`,
  dismissal: ({ name }) =>
    `${name} har læreplass fra august, leverer rene prøver til politiet og har brutt med miljøet. Familien ønsker ikke tiltak fra oss, og vilkårene er ikke lenger til stede.`,
  decisionTitle: 'Vedtak om MST og støtte til utdanning og arbeid',
  goals: [
    ({ name }) => `${name} er hjemme til avtalt tid seks av sju dager`,
    () => 'Foreldrene står sammen om tre regler hjemme',
    ({ name }) => `${name} har praksisplass to dager i uken`,
  ],
  planContent: () =>
    'MST i fire måneder. Ruskontrakt med prøver ukentlig. Praksisplass på verft via utekontakten. Evaluering hver tredje måned sammen med ungdommen.',
  measures: ['3.1', '4.8', '5.4'],
  evaluations: [
    {
      child: () =>
        '«Sjefen på verftet sier jeg kan sveise. Det er første gang noen sier jeg kan noe.»',
      assessment: ({ name }) => `${name} har møtt alle dager i praksis. To brudd på innetid.`,
    },
    {
      child: () => '«Jeg er lei av prøvene, men jeg skjønner det.»',
      assessment: () => 'MST avsluttet etter plan. Foreldrene er samstemte. Prøver trappes ned.',
    },
  ],
};
