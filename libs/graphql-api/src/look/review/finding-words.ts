import type { LookFinding } from '@saksgang/application';
import type { LocalDate } from '@saksgang/kernel';
import type { Locale, Sentence } from '../../errors/locale.ts';
import { SOMEBODY } from '../report/look-words.ts';
import type { Directory } from '../report/told-look.ts';

/** What stands out, and what to ask. In braces is what it is about. */
const EXPLANATIONS: Readonly<Record<LookFinding['pattern'], Sentence>> = {
  SameFamilyName: {
    nb: '{who} har samme etternavn som barnet i {case}, og så på den {looks}. Det kan være tilfeldig. Er de i slekt?',
    nn: '{who} har same etternamn som barnet i {case}, og såg på ho {looks}. Det kan vere tilfeldig. Er dei i slekt?',
    en: '{who} has the same family name as the child in {case}, and looked at it {looks}. It may be chance. Are they related?',
  },
  NoRelation: {
    nb: '{who} så hvem barnet er i {cases}, uten å ha noe med saken å gjøre ({looks}). Hva gjaldt det?',
    nn: '{who} såg kven barnet er i {cases}, utan å ha noko med saka å gjere ({looks}). Kva gjaldt det?',
    en: '{who} saw who the child is in {cases}, without having anything to do with the case ({looks}). What was it about?',
  },
  Emergency: {
    nb: '{who} åpnet {case} i hast og så på den {looks}. Er åpningen vurdert?',
    nn: '{who} opna {case} i hast og såg på ho {looks}. Er opninga vurdert?',
    en: '{who} opened {case} in haste and looked at it {looks}. Has that been reviewed?',
  },
  ManyCases: {
    nb: '{who} åpnet {cases}. Det vanlige for samme rolle er {usual}. Hvorfor så mange?',
    nn: '{who} opna {cases}. Det vanlege for same rolle er {usual}. Kvifor så mange?',
    en: '{who} opened {cases}. What is usual for the same role is {usual}. Why so many?',
  },
  OutsideHours: {
    nb: '{who} så på {cases} utenfor arbeidstid, {looks}: før klokka 6, etter klokka 21 eller i helga. Var det vakt?',
    nn: '{who} såg på {cases} utanfor arbeidstid, {looks}: før klokka 6, etter klokka 21 eller i helga. Var det vakt?',
    en: '{who} looked at {cases} outside working hours, {looks}: before six, after nine in the evening, or at a weekend. Was it on duty?',
  },
  LongClosed: {
    nb: '{who} så på {case} {looks}. Saken ble avsluttet {closed}, mer enn et år før. Hva skulle den brukes til?',
    nn: '{who} såg på {case} {looks}. Saka vart avslutta {closed}, meir enn eit år før. Kva skulle ho brukast til?',
    en: '{who} looked at {case} {looks}. The case was closed on {closed}, more than a year before. What was it for?',
  },
};

const CASE: Sentence = { nb: 'sak {number}', nn: 'sak {number}', en: 'case {number}' };
const NO_CASE: Sentence = {
  nb: 'en sak som ikke er opprettet',
  nn: 'ei sak som ikkje er oppretta',
  en: 'a case that has not been opened',
};
const ONE_CASE: Sentence = { nb: 'én sak', nn: 'éi sak', en: 'one case' };
const CASES: Sentence = { nb: '{count} saker', nn: '{count} saker', en: '{count} cases' };
const ONCE: Sentence = { nb: 'én gang', nn: 'éin gong', en: 'once' };
const TIMES: Sentence = { nb: '{count} ganger', nn: '{count} gonger', en: '{count} times' };

export function explanationOf(finding: LookFinding, locale: Locale, users: Directory): string {
  const { pattern, by, caseNumber, looks, cases, usual, closedOn } = finding;
  const parts = {
    who: users.find(by)?.name ?? SOMEBODY[locale],
    case: caseNumber === null ? NO_CASE[locale] : CASE[locale].replace('{number}', caseNumber),
    looks: counted(looks, locale, { one: ONCE, many: TIMES }),
    cases: counted(cases, locale, { one: ONE_CASE, many: CASES }),
    usual: String(usual ?? 0),
    closed: closedOn === null ? '' : dotted(closedOn),
  };
  return Object.entries(parts).reduce(
    (sentence, [name, word]) => sentence.replaceAll(`{${name}}`, word),
    EXPLANATIONS[pattern][locale],
  );
}

function counted(
  count: number,
  locale: Locale,
  { one, many }: { readonly one: Sentence; readonly many: Sentence },
): string {
  return count === 1 ? one[locale] : many[locale].replace('{count}', String(count));
}

/** «16.06.2026». */
function dotted(date: LocalDate): string {
  return date.split('-').toReversed().join('.');
}
