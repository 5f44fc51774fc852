import type { LocalDate } from '@saksgang/kernel';
import { ANONYMOUS_REPORTER } from '@saksgang/law';

/** Who reported, as a code of the list Melder, and the words the code demands. */
export interface ReporterKind {
  readonly kind: string;
  readonly clarification: string | null;
}

/**
 * The portal sends no code for who reported; the organisation's name usually says it. The first that
 * fits counts: the narrower word comes before the wider one it holds («skolehelsetjeneste», «skole»).
 */
const ORGANISATIONS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['7', /barneve?rnsvakt/i],
  ['5', /barneve?rn/i],
  ['10', /helsestasjon|skolehelse|jordmor|helsesykepleier/i],
  ['9', /barnehage|barnehave/i],
  ['12', /\bppt\b|pedagogisk-psykologisk/i],
  ['13', /\bbup\b|psykisk helsevern for barn|barne- og ungdomspsyk/i],
  ['14', /\bdps\b|distriktspsyk|psykisk helse/i],
  ['16', /familievern/i],
  ['18', /krisesenter/i],
  ['17', /\brus(tjeneste|team|poliklinikk|behandling|omsorg)?\b/i],
  ['19', /asylmottak|\budi\b|utlendingsdirektorat|omsorgssenter/i],
  ['20', /utekontakt|(fritids|ungdoms)(klubb|hus)/i],
  ['21', /idrettslag|frivillig|røde kors|redd barna/i],
  ['8', /politi|lensmann/i],
  ['6', /\bnav\b/i],
  ['25', /tannlege|tannklinikk|tannhelse/i],
  ['24', /sykehus|legesenter|legekontor|legevakt|fastlege|\blege\b/i],
  ['11', /skole|oppvekst|\bsfo\b|opplæring/i],
];

/** Doctors and dentists had one code, 15, until 2024-12-31. */
const SPLIT_IN_2025 = new Set(['24', '25']);

/** The kind of a public reporter: 22, «andre offentlige instanser», with its name, when nothing fits. */
export function publicReporterKind(organisation: string, on: LocalDate): ReporterKind {
  const code = ORGANISATIONS.find(([, pattern]) => pattern.test(organisation))?.[0];
  if (code === undefined) return { kind: '22', clarification: organisation || 'ikke oppgitt' };
  const kind = SPLIT_IN_2025.has(code) && on < '2025-01-01' ? '15' : code;
  return { kind, clarification: null };
}

const ANONYMOUS = /^$|anonym|ukjent|ønsker ikke|vil ikke/i;
/** Only when the relation is nothing else: «mor til en venninne» is no parent of this child. */
const RELATIONS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['1', wholly('barnet selv|meg selv|jeg er barnet|det gjelder meg')],
  ['2', wholly('mor|far|mamma|pappa|forelder|foresatt|medmor|samværsforelder')],
  [
    '3',
    wholly(
      'beste(mor|far|forelder)|mormor|morfar|farmor|farfar|tante|onkel|søster|bror|fetter|kusine',
    ),
  ],
];

function wholly(relation: string): RegExp {
  return new RegExp(`^(barnets )?(${relation})( til barnet)?[.!]?$`, 'i');
}

/**
 * The kind of a private reporter, by the relation told of to this child: 4, «andre privatpersoner»,
 * when nothing fits. Only who left neither a name nor a way to be reached is anonymous, 23: everybody
 * else is to be told that the concern was received (§ 13-3(1)). The relation is kept as clarification.
 */
export function privateReporterKind(
  reporter: { readonly name: string | null; readonly contact: string | null },
  relation: string | null,
): ReporterKind {
  if (reporter.name === null && reporter.contact === null) {
    return { kind: ANONYMOUS_REPORTER, clarification: relation };
  }
  const kind = RELATIONS.find(([, pattern]) => pattern.test(relation ?? ''))?.[0] ?? '4';
  return { kind, clarification: relation };
}

/** Whether the name says that there is none. */
export function isAnonymous(name: string): boolean {
  return ANONYMOUS.test(name);
}
