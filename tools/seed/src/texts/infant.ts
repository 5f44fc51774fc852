import type { Theme } from './theme.ts';

/** The first two years: being seen, soothed and met. */
export const infant: Theme = {
  ages: [0, 2],
  contents: { until2025: ['22', '17'], since2026: ['2.2.01', '2.2.03', '1.3.05'] },
  concerns: [
    {
      from: ['healthCentre'],
      text: ({ name, mother }) =>
        `På kontroll i dag så vi lite blikkontakt mellom ${mother} og ${name}. Vekten har flatet ut. ${mother} sier at barnet «gråter for å plage henne». Hun er sliten og har ingen rundt seg.`,
    },
    {
      from: ['doctor'],
      text: ({ name, mother, father }) =>
        `${name} er innlagt hos oss for trivselsvansker. ${mother} og ${father} er unge og usikre, og de krangler på rommet. De tar godt imot veiledning når vi er til stede.`,
    },
    {
      from: ['family'],
      text: ({ name }) =>
        `Vi i familien er urolige for ${name}. Han som er far, er aldri der, og hun som er mor, sover om dagen. Ungen ligger i senga for lenge.`,
    },
  ],
  investigationPlan: ({ name, mother, father }) =>
    `1. Observasjon av samspill hjemme, tre ganger, til ulike tider. 2. Samtaler med ${mother} og ${father}. 3. Helsestasjon: vekt, lengde, EPDS. 4. Vurdere opphold på senter for foreldre og barn. ${name} er så liten at vi må se selv, ofte.`,
  notes: [
    {
      kind: 'Fact',
      source: () => 'Helsesykepleier',
      text: ({ name }) => `${name} har gått opp 180 gram på to uker. Følger egen kurve igjen.`,
    },
    {
      kind: 'Fact',
      source: null,
      text: ({ mother, name }) =>
        `Observasjon ved stell. ${mother} sier lite, men er varsom i hendene. Da ${name} smilte, smilte hun tilbake og så overrasket ut.`,
    },
    {
      kind: 'Assessment',
      source: null,
      text: () =>
        'Samspillet er skjørt, men i bevegelse. Det er viktig å begynne mens barnet er så lite.',
    },
    {
      kind: 'Fact',
      source: ({ father }) => father,
      text: ({ father }) =>
        `${father} har fått seks ukers permisjon og tar nettene. Sier at han er redd for å gjøre feil.`,
    },
  ],
  childSays: [
    ({ name }) =>
      `Observasjon: ${name} søker ansikter, roer seg på arm etter to–tre minutter, og følger fars stemme med blikket.`,
    ({ name }) =>
      `Observasjon: ${name} er våken og stille, gråter lite, snur hodet bort når det blir høye stemmer.`,
    ({ name }) => `Observasjon: ${name} strekker seg mot mor og ler når hun synger.`,
  ],
  assessment: ({ name, mother, father }) =>
    `${mother} og ${father} har hver sine sår, og begge vil lære. ${name} viser tegn på utrygghet som kan snus. Tett samspillsveiledning må på plass straks; vilkårene for hjelpetiltak er til stede.`,
  dismissal: ({ name }) =>
    `Helsestasjonen følger familien hver uke, besteforeldrene er på plass, og ${name} trives og legger på seg. Behovet er dekket uten tiltak herfra.`,
  decisionTitle: 'Vedtak om samspillsveiledning',
  goals: [
    ({ name }) => `${name} blir trøstet av den samme voksne hver gang`,
    ({ name }) => `${name} følger vekstkurven`,
    ({ mother }) => `${mother} har to timer søvn på dagtid, fem dager i uken`,
  ],
  planContent: () =>
    'Marte Meo hver uke i tolv uker, barnehageplass fra ettårsdagen, helsesykepleier hjem annenhver uke. Video sees sammen med foreldrene.',
  measures: ['3.6', '4.1', '3.8'],
  evaluations: [
    {
      child: ({ name }) =>
        `Observasjon: ${name} ser mot mor før hun krabber videre, og kommer tilbake.`,
      assessment: ({ mother }) =>
        `${mother} venter, ser og svarer. Filmene viser tydelig utvikling.`,
    },
    {
      child: ({ name }) => `Observasjon: ${name} lar seg trøste av far på under ett minutt.`,
      assessment: () =>
        'Begge foreldre er trygge i stell og lek. Barnehagen melder om et nysgjerrig barn.',
    },
  ],
};
