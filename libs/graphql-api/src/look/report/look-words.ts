import type { Listed, Look, Role } from '@saksgang/application';
import type { LookPart } from '@saksgang/read-models';
import type { Sentence } from '../../errors/locale.ts';

type Right = Look['relation'] | Listed['relation'];

/** What somebody did. `{moment}` is the moment that was shown. */
export const DID: Readonly<Record<LookPart, Sentence>> = {
  Case: { nb: 'så på saken', nn: 'såg på saka', en: 'looked at the case' },
  Past: {
    nb: 'så på saken slik den var {moment}',
    nn: 'såg på saka slik ho var {moment}',
    en: 'looked at the case as it was on {moment}',
  },
  Events: {
    nb: 'så på hendelsene i saken',
    nn: 'såg på hendingane i saka',
    en: 'looked at the events of the case',
  },
  Person: {
    nb: 'så hvem barnet er',
    nn: 'såg kven barnet er',
    en: 'saw who the child is',
  },
  Queue: {
    nb: 'så barnet på oppgavelista',
    nn: 'såg barnet på oppgåvelista',
    en: 'saw the child on the work queue',
  },
  CaseSearch: {
    nb: 'fant saken i et søk',
    nn: 'fann saka i eit søk',
    en: 'found the case in a search',
  },
  PersonSearch: {
    nb: 'fant barnet i et søk',
    nn: 'fann barnet i eit søk',
    en: 'found the child in a search',
  },
  Report: {
    nb: 'hentet ut innsynsloggen',
    nn: 'henta ut innsynsloggen',
    en: 'took out the log of who looked',
  },
};

/** With which right, as a reason. */
export const WHY: Readonly<Record<Right, Sentence>> = {
  Responsible: {
    nb: 'har ansvaret for saken',
    nn: 'har ansvaret for saka',
    en: 'is responsible for the case',
  },
  Coworker: { nb: 'arbeider i saken', nn: 'arbeider i saka', en: 'works in the case' },
  Deputy: {
    nb: 'var vikar for en som arbeider i saken',
    nn: 'var vikar for ein som arbeider i saka',
    en: 'stood in for somebody who works in the case',
  },
  Granted: {
    nb: 'hadde fått tilgang for en tid',
    nn: 'hadde fått tilgang for ei tid',
    en: 'had been let in for a while',
  },
  Emergency: {
    nb: 'åpnet saken i hast, uten å arbeide i den',
    nn: 'opna saka i hast, utan å arbeide i ho',
    en: 'opened the case in haste, without working in it',
  },
  Review: {
    nb: 'gikk gjennom saken for å kontrollere kvaliteten',
    nn: 'gjekk gjennom saka for å kontrollere kvaliteten',
    en: 'reviewed the case for its quality',
  },
  Unit: {
    nb: 'arbeider i enheten som har saken',
    nn: 'arbeider i eininga som har saka',
    en: 'works in the unit that has the case',
  },
  Machine: {
    nb: 'er et datasystem med tilgang',
    nn: 'er eit datasystem med tilgang',
    en: 'is a computer system that has access',
  },
  Unnamed: {
    nb: 'kontrollerte kvaliteten og så ingen navn',
    nn: 'kontrollerte kvaliteten og såg ingen namn',
    en: 'reviewed the quality and saw no names',
  },
  Colleague: {
    nb: 'arbeider i kommunen, har ikke tilgang til saken og så bare hvem barnet er',
    nn: 'arbeider i kommunen, har ikkje tilgang til saka og såg berre kven barnet er',
    en: 'works in the municipality, has no access to the case and saw only who the child is',
  },
  Listed: {
    nb: 'saken er blant dem som er åpne for vedkommende',
    nn: 'saka er blant dei som er opne for vedkommande',
    en: 'the case is among those that are open to them',
  },
  Oversight: {
    nb: 'svarer på krav om innsyn',
    nn: 'svarer på krav om innsyn',
    en: 'answers those who ask who looked',
  },
};

export const ROLES: Readonly<Record<Role, Sentence>> = {
  CASEWORKER: { nb: 'saksbehandler', nn: 'saksbehandlar', en: 'caseworker' },
  APPROVER: { nb: 'godkjenner', nn: 'godkjennar', en: 'approver' },
  UNIT_LEADER: { nb: 'enhetsleder', nn: 'einingsleiar', en: 'unit leader' },
  QUALITY: { nb: 'kvalitetsmedarbeider', nn: 'kvalitetsmedarbeidar', en: 'quality officer' },
  RECORDS_OFFICER: { nb: 'arkivar', nn: 'arkivar', en: 'records officer' },
  DATA_PROTECTION_OFFICER: {
    nb: 'personvernombud',
    nn: 'personvernombod',
    en: 'data protection officer',
  },
  ADMINISTRATOR: { nb: 'administrator', nn: 'administrator', en: 'administrator' },
  INTEGRATOR: { nb: 'datasystem', nn: 'datasystem', en: 'computer system' },
};

export const SOMEBODY: Sentence = {
  nb: 'En som ikke lenger arbeider her',
  nn: 'Ein som ikkje lenger arbeider her',
  en: 'Somebody who no longer works here',
};

/** The words around the looks in a report. */
export const REPORT = {
  title: {
    nb: 'Hvem har sett på saken',
    nn: 'Kven har sett på saka',
    en: 'Who has looked at the case',
  },
  case: { nb: 'Sak', nn: 'Sak', en: 'Case' },
  intro: {
    nb: 'Hver gang noen åpner saken eller ser barnet i en liste, blir det notert. Her står det hvem det var, når det var, og hvorfor de kunne se det. Det nyeste står øverst. Den som fortsetter å se på det samme, er notert én gang i kvarteret.',
    nn: 'Kvar gong nokon opnar saka eller ser barnet i ei liste, blir det notert. Her står det kven det var, når det var, og kvifor dei kunne sjå det. Det nyaste står øvst. Den som held fram med å sjå på det same, er notert éin gong i kvarteret.',
    en: 'Each time somebody opens the case or sees the child in a list, it is noted. Here it says who it was, when it was, and why they could see it. The newest comes first. Whoever goes on looking at the same is noted once in a quarter of an hour.',
  },
  ask: {
    nb: 'Er det noe her du lurer på, kan du spørre barnevernstjenesten eller kommunens personvernombud.',
    nn: 'Er det noko her du lurer på, kan du spørje barnevernstenesta eller personvernombodet i kommunen.',
    en: 'If you wonder about anything here, ask the child welfare service or the municipality’s data protection officer.',
  },
  madeAt: { nb: 'Hentet ut {moment}', nn: 'Henta ut {moment}', en: 'Taken out on {moment}' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  who: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  role: { nb: 'Arbeidet som', nn: 'Arbeidde som', en: 'Worked as' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  did: { nb: 'Hva', nn: 'Kva', en: 'What' },
  why: { nb: 'Hvorfor det var mulig', nn: 'Kvifor det var mogleg', en: 'Why it was possible' },
  fileName: { nb: 'innsynslogg', nn: 'innsynslogg', en: 'who-looked' },
} as const satisfies Readonly<Record<string, Sentence>>;
