import type { Text } from './theme.ts';

/** Why a concern is to be investigated (§ 2-1). */
export const toInvestigate: readonly Text[] = [
  ({ name }) =>
    `Opplysningene er konkrete og kommer fra noen som kjenner ${name} godt. Det er rimelig grunn til å anta at vilkårene for tiltak kan være til stede.`,
  () =>
    'Flere opplysninger peker samme vei, og de lar seg ikke avklare med en telefon. Undersøkelse åpnes.',
  ({ age }) => `Barnet er ${age} år, og det meldte har vart over tid. Meldingen undersøkes.`,
];

/** Why a concern is dismissed at once, by the code of its outcome. */
export const toDismiss: Readonly<Record<string, Text>> = {
  '1': ({ name, school }) =>
    `Meldingen gjelder en enkelthendelse som ${school} allerede har fulgt opp. Foreldrene har tatt ansvar, og det er ingen tidligere bekymring for ${name}. Det er ikke rimelig grunn til å anta at vilkårene for tiltak er til stede.`,
  '7': ({ name }) =>
    `${name} og familien flyttet til en annen kommune før meldingen kom. Den er oversendt barnevernstjenesten der.`,
  '8': () =>
    'Det meldte er en nabokonflikt uten opplysninger om omsorgssvikt. Oversendt konfliktrådet, og melder er gjort kjent med det.',
  '9': ({ name }) =>
    `Behovet gjelder tilrettelegging på skolen for ${name} og hører under opplæringsloven. Foreldrene er veiledet.`,
  '10': ({ name, mother }) =>
    `Samtale med ${mother} samme uke ga en god forklaring, bekreftet av helsesykepleier. Ingen opplysninger tyder på at ${name} mangler noe. Meldingen henlegges.`,
};

export const toExtend: readonly Text[] = [
  () =>
    'Særlig tilfelle: utredningen fra BUP foreligger først om seks uker og er avgjørende for konklusjonen.',
  () =>
    'Særlig tilfelle: familien har flyttet under undersøkelsen, og samtalene må begynne på nytt med tolk.',
  ({ name }) =>
    `Særlig tilfelle: avhør av ${name} på Statens barnehus er berammet etter ordinær frist.`,
];

/** What the approver sends a proposal back for. */
export const toReturn = [
  {
    causes: ['MissingInformation'],
    comment: ({ name }) =>
      `Hva ${name} mener om selve tiltaket, står ikke noe sted. Snakk med barnet, og fyll ut.`,
  },
  {
    causes: ['WrongFacts'],
    comment: () =>
      'Datoen for hjemmebesøket stemmer ikke med journalen. Rett den før vedtaket kan fattes.',
  },
  {
    causes: ['MisappliedLaw', 'MissingInformation'],
    comment: () =>
      'Skriv hvorfor mindre inngripende hjelp ikke er nok, og vis til ledd og bokstav.',
  },
] as const satisfies readonly { readonly causes: readonly string[]; readonly comment: Text }[];

export const toClose: readonly Text[] = [
  ({ name }) => `Målene i planen er nådd. ${name} og foreldrene er enige i at saken avsluttes.`,
  () =>
    'Vedtaket er gjennomført, og familien ønsker ikke videre tiltak. Tilbud om ny kontakt er gitt.',
];

export const toCloseAtOnce: readonly Text[] = [
  () => 'Meldingen er henlagt, og melder har fått svar. Ingen flere oppgaver i saken.',
  () => 'Henlagt uten undersøkelse. Foreldrene er orientert om meldingen og om innsyn.',
];

export const toCloseDismissed: readonly Text[] = [
  () => 'Undersøkelsen er henlagt, og partene er underrettet. Saken avsluttes.',
  () => 'Klagefristen er ute, og ingen har klaget. Saken avsluttes.',
];

export const toEndMeasure: readonly Text[] = [
  () => 'Tiltaket er gjennomført etter planen.',
  ({ name }) => `${name} og familien klarer seg uten tiltaket. Avsluttet i enighet.`,
];

/** Correcting a note: what was wrong, and where the right thing stands. */
export const correction: Text = () =>
  'Datoen var ført feil: besøket var tirsdag, ikke torsdag. Rettet etter kalenderen til tjenesten.';

export const furtherConcern: Text = ({ name, school }) =>
  `Ny bekymring fra ${school}: ${name} har igjen hatt to uker med mye fravær og virker lei seg. Vi vet at dere er inne i saken, og melder for at dere skal ha opplysningene.`;

export const concernAfterClosing: Text = ({ name, school }) =>
  `Det gikk godt med ${name} en lang stund. De siste ukene ser vi på ${school} det samme som før: trett, sulten og mye alene. Vi melder på nytt.`;

/** Why no reporter is told (§ 13-3): a danger that telling would bring. */
export const specialReasons: Text = () =>
  'Bekreftelsen kan komme i hendene på den som er anmeldt for vold mot barnet. Melder er ikke underrettet skriftlig.';
