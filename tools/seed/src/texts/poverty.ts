import type { Theme } from './theme.ts';

/** Money, housing, and what they do to a childhood. */
export const poverty: Theme = {
  ages: [6, 15],
  contents: { until2025: ['31', '36'], since2026: ['3.2.01', '3.2.02'] },
  concerns: [
    {
      from: ['nav'],
      text: ({ name, mother }) =>
        `${mother} og barna har bodd i campingvogn siden september. ${name} har astma. Vi har ikke bolig å tilby før etter nyttår, og hun har takket nei til hotell.`,
    },
    {
      from: ['school'],
      text: ({ name, school }) =>
        `${name} er aldri med på noe som koster penger. Familien har flyttet fire ganger på to år, og ${school} er den femte skolen.`,
    },
    {
      from: ['neighbour'],
      text: ({ name }) =>
        `Det bur ein familie i hytta ovanfor oss utan innlagt vatn. ${name} kjem ned og spør om å få dusje. Det er kaldt no.`,
    },
  ],
  investigationPlan: ({ name, mother }) =>
    `1. Samtale med ${name}. 2. Hjemmebesøk der familien bor. 3. Samtaler med ${mother} om økonomi og bolig, sammen med NAV. 4. Helsestasjon om astma og fukt. 5. Skole om fritid og venner.`,
  notes: [
    {
      kind: 'Fact',
      source: () => 'NAV',
      text: () => 'Vedtak om bostøtte er fattet. Kommunal leilighet blir ledig om fem uker.',
    },
    {
      kind: 'Fact',
      source: null,
      text: ({ name }) =>
        `Besøk i campingvogna. Varmt og ryddig, men trangt. ${name} gjør lekser i bilen «for der er det bord».`,
    },
    {
      kind: 'Assessment',
      source: null,
      text: ({ mother }) =>
        `Omsorgen er det ikke noe å si på. ${mother} har brukt opp kreftene på å holde varmen. Dårlig råd er ikke omsorgssvikt.`,
    },
    {
      kind: 'Fact',
      source: ({ teacher }) => teacher,
      text: ({ name }) =>
        `${name} har fått venner i klassen og er bedt i bursdag. Sa nei, antakelig på grunn av gave.`,
    },
  ],
  childSays: [
    () => '«Jeg sier at jeg ikke liker fotball. Det er enklest.»',
    () => '«Det er fint å sove tett, men jeg får ikke ha med noen hjem.»',
    () => '«Jeg vil bo ett sted så lenge at jeg kan navnet på alle i gata.»',
  ],
  assessment: ({ name, mother }) =>
    `${mother} gir god omsorg under vanskelige kår. ${name} går glipp av fritid og vennskap. Økonomisk hjelp til fritid og barnehage eller SFO, og samordning med NAV, er nødvendig en periode.`,
  dismissal: ({ name }) =>
    `Familien har flyttet inn i kommunal bolig, og NAV dekker fritidsaktiviteter. ${name} har begynt på korps. Vilkårene for tiltak er ikke til stede.`,
  decisionTitle: 'Vedtak om økonomisk hjelp til fritid og SFO',
  goals: [
    ({ name }) => `${name} har minst én fast aktivitet i uken`,
    () => 'Familien bor på samme sted ut skoleåret',
    ({ mother }) => `${mother} har en betalingsplan sammen med NAV`,
  ],
  planContent: () =>
    'SFO dekkes fullt ut, kontingent og utstyr til én aktivitet, fast kontakt i NAV. Møte med familien hver annen måned.',
  measures: ['4.3', '4.4', '4.2'],
  evaluations: [
    {
      child: () => '«Jeg spiller kornett. Det er den med tre knapper.»',
      assessment: ({ name }) => `${name} er med i korps og har hatt venner på besøk.`,
    },
    {
      child: () => '«Vi har bodd her siden jul. Jeg kan nesten alle navna.»',
      assessment: () => 'Boligen er fast, økonomien i orden. Behovet avtar.',
    },
  ],
};
