import type { Theme } from './theme.ts';

/** Two homes and a conflict between them. */
export const parentalConflict: Theme = {
  ages: [6, 13],
  contents: { until2025: ['24', '6'], since2026: ['2.4.04', '2.4.03'] },
  concerns: [
    {
      from: ['parent'],
      text: ({ name, father }) =>
        `Jeg melder fra fordi ${name} ikke vil tilbake til ${father} etter helgene. Det er roping ved hvert bytte, og sist ble politiet ringt. Vi får det ikke til alene.`,
    },
    {
      from: ['school'],
      text: ({ name, school, she }) =>
        `${name} har vondt i magen hver annen fredag, når det er byttedag. ${school} får ulike beskjeder fra de to foreldrene, og ${she} er budbringer.`,
    },
    {
      from: ['neighbour'],
      text: ({ name, mother, father }) =>
        `${mother} og ${father} kranglar så høgt utanfor skulen at andre foreldre har sagt frå. ${name} held seg for øyra.`,
    },
  ],
  investigationPlan: ({ name, mother, father }) =>
    `1. To samtaler med ${name}, én fra hvert hjem. 2. Samtaler med ${mother} og ${father} hver for seg, deretter sammen om mulig. 3. Opplysninger fra skole og familievernkontor. 4. Observere et bytte.`,
  notes: [
    {
      kind: 'Fact',
      source: ({ father }) => father,
      text: ({ father, mother }) =>
        `${father} mener at ${mother} holder tilbake beskjeder fra skolen. Viser fram 46 meldinger fra siste uke.`,
    },
    {
      kind: 'Fact',
      source: ({ mother }) => mother,
      text: () =>
        'Mor forteller at alle avtaler går gjennom barnet, fordi hun er blokkert på telefonen.',
    },
    {
      kind: 'Fact',
      source: null,
      text: ({ name }) =>
        `Observerte bytte ved butikken. Foreldrene sto i hver sin bil. ${name} bar begge sekkene over plassen alene.`,
    },
    {
      kind: 'Assessment',
      source: null,
      text: ({ name }) =>
        `Begge hjem er gode nok hver for seg. Det er mellom dem ${name} har det vondt.`,
    },
  ],
  childSays: [
    () => '«Jeg har to sekker og to liv, og så må jeg huske hva jeg ikke kan si.»',
    () => '«Jeg skulle ønske det var en bro mellom husene.»',
    () => '«Hvis jeg er snill mot pappa, blir mamma trist.»',
  ],
  assessment: ({ name }) =>
    `Konflikten er vedvarende og går ut over ${name}, som beskriver lojalitetspress fra begge. Foreldrene samtykker i veiledning sammen. Vilkårene for hjelpetiltak er til stede.`,
  dismissal: ({ name }) =>
    `Foreldrene har inngått ny avtale på familievernkontoret, og byttene skjer nå på skolen. ${name} er glad for det. Vilkårene for tiltak er ikke til stede.`,
  decisionTitle: 'Vedtak om foreldreveiledning',
  goals: [
    ({ name, she }) => `${name} slipper å bære beskjeder; ${she} er bare barn på byttedagen`,
    () => 'Foreldrene svarer hverandre innen ett døgn, i samarbeidsboka',
    ({ name }) => `${name} har samme leggetid og lekserutine i begge hjem`,
  ],
  planContent: () =>
    'Foreldreveiledning åtte ganger, annenhver uke. Bytte på skolen. Samarbeidsbok på nett. Barnesamtale etter fire uker og ved avslutning.',
  measures: ['3.9', '3.5', '6.2'],
  evaluations: [
    {
      child: () => '«Nå går jeg bare fra mattetimen til den andre bilen. Det er bedre.»',
      assessment: () => 'Seks av åtte veiledninger holdt. Tonen i samarbeidsboka er saklig.',
    },
    {
      child: () => '«De sto ved siden av hverandre på avslutninga. Jeg så det.»',
      assessment: () =>
        'Målene er nådd. Foreldrene fortsetter på familievernkontoret på egen hånd.',
    },
  ],
};
