import type { Theme } from './theme.ts';

/** A young person who no longer comes to school. */
export const schoolAbsence: Theme = {
  ages: [9, 16],
  contents: { until2025: ['23', '14'], since2026: ['1.2.03', '1.1.02', '2.3.02'] },
  concerns: [
    {
      from: ['school'],
      text: ({ name, school }) =>
        `${name} har vært borte fra ${school} 34 av de siste 50 skoledagene. Vi har hatt tre møter med heimen og henvist til PPT. Det blir avtalt noe hver gang, og så stopper det.`,
    },
    {
      from: ['parent'],
      text: ({ name, mother, she }) =>
        `Jeg er mor til ${name}. ${name} har ikke vært utenfor huset på fire uker. Vi har prøvd alt vi kan komme på, og ${she} blir bare sintere. Vi trenger hjelp nå. Hilsen ${mother}.`,
    },
    {
      from: ['child'],
      text: () =>
        'Jeg klarer ikke å gå på skolen, og hjemme er det bare krangling om det. Jeg fikk nummeret deres av helsesykepleieren.',
    },
  ],
  investigationPlan: ({ name, school }) =>
    `1. Møte ${name} der ${name} vil: hjemme, på tur eller i bil. 2. Samtaler med foreldrene. 3. Samarbeidsmøte med ${school}, PPT og helsesykepleier. 4. Vurdere henvisning til BUP sammen med fastlegen. 5. Se på døgnrytme og skjermbruk uten å gjøre det til hovedsaken.`,
  notes: [
    {
      kind: 'Fact',
      source: ({ teacher }) => teacher,
      text: ({ name }) =>
        `${name} var aktiv og faglig sterk fram til påske. Etter en konflikt i klassechatten ble det færre og færre dager.`,
    },
    {
      kind: 'Fact',
      source: null,
      text: ({ name, she }) =>
        `Hjemmebesøk. ${name} kom ned etter tjue minutter og satt i trappa. Vi snakket om hunden. ${name} sa at ${she} kunne tenke seg en biltur neste gang.`,
    },
    {
      kind: 'Assessment',
      source: null,
      text: ({ name }) =>
        `Fraværet ser ut til å handle om uttrygghet blant jevnaldrende, ikke om grenser hjemme. Det må ${name} få høre at vi har forstått.`,
    },
    {
      kind: 'Fact',
      source: () => 'PPT',
      text: () =>
        'Utredningen viser gode evner og høyt stressnivå i gruppe. Anbefaler gradvis tilbakeføring.',
    },
  ],
  childSays: [
    () => '«Det er ikke skolen. Det er gangen inn til klasserommet.»',
    () => '«Alle spør når jeg kommer tilbake. Ingen spør hvorfor jeg gikk.»',
    () => '«Jeg kan klare to timer hvis jeg slipper storefri.»',
  ],
  assessment: ({ name, school }) =>
    `${name} har et alvorlig skolefravær som familien ikke klarer å snu alene. Foreldrene samarbeider, og ${school} vil tilrettelegge. Hjelpetiltak i hjemmet og tett samordning med PPT og BUP vurderes som riktig og tilstrekkelig.`,
  dismissal: ({ name, school }) =>
    `${school}, PPT og BUP har laget en felles plan, og ${name} er på skolen tre dager i uken. Familien ønsker at skolen leder arbeidet. Barnevernstjenesten er ikke rett instans nå.`,
  decisionTitle: 'Vedtak om hjemmebasert veiledning og ansvarsgruppe',
  goals: [
    ({ name }) => `${name} er på skolen minst to timer hver dag innen jul`,
    ({ name, she }) => `${name} har en voksen på skolen ${she} selv har valgt`,
    () => 'Foreldrene og ungdommen har én kveld i uken uten krangel om skolen',
  ],
  planContent: ({ school }) =>
    `Miljøarbeider tre morgener i uken, gradvis tilbakeføring avtalt med ${school}, ansvarsgruppe hver fjerde uke. Ungdommen er selv med i ansvarsgruppen.`,
  measures: ['3.10', '6.4', '4.8'],
  evaluations: [
    {
      child: () => '«Jeg klarte tre timer. Det var jeg som bestemte hvilke.»',
      assessment: ({ name }) =>
        `${name} har vært på skolen 17 av 20 avtalte dager, to til tre timer.`,
    },
    {
      child: () => '«Jeg vil ha lengre dager, men ikke gym ennå.»',
      assessment: () =>
        'Framgang i to måneder på rad. Ansvarsgruppen møtes heretter hver sjette uke.',
    },
  ],
};
