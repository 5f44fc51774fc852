import type { FieldRule } from '@saksgang/domain';
import type { Sentence } from './locale.ts';

/** Rules judged at the boundary, before anything is asked of the domain. */
export type BoundaryRule =
  | 'notAnId'
  | 'notAMoment'
  | 'notAPosition'
  | 'outOfRange'
  | 'tooMany'
  | 'illegalCharacter'
  | 'wrongType';

/** What each broken rule says of its field. The value itself is never part of the sentence. */
const SENTENCES: Readonly<Record<FieldRule | BoundaryRule, Sentence>> = {
  required: {
    nb: 'Feltet må fylles ut.',
    nn: 'Feltet må fyllast ut.',
    en: 'This field is required.',
  },
  tooLong: {
    nb: 'Teksten er for lang.',
    nn: 'Teksten er for lang.',
    en: 'The text is too long.',
  },
  notInCodeList: {
    nb: 'Koden finnes ikke i kodelisten.',
    nn: 'Koden finst ikkje i kodelista.',
    en: 'The code is not in the code list.',
  },
  codeNotValidOnDate: {
    nb: 'Koden gjelder ikke på datoen.',
    nn: 'Koden gjeld ikkje på datoen.',
    en: 'The code is not valid on that date.',
  },
  clarificationRequired: {
    nb: 'Koden krever presisering.',
    nn: 'Koden krev presisering.',
    en: 'This code needs a clarification.',
  },
  inTheFuture: {
    nb: 'Datoen kan ikke være fram i tid.',
    nn: 'Datoen kan ikkje vere fram i tid.',
    en: 'The date cannot be in the future.',
  },
  beforeTheFactItRestsOn: {
    nb: 'Datoen kan ikke være før det den bygger på.',
    nn: 'Datoen kan ikkje vere før det han byggjer på.',
    en: 'The date cannot be before what it rests on.',
  },
  notAnIdentityNumber: {
    nb: 'Dette er ikke et gyldig fødselsnummer eller D-nummer.',
    nn: 'Dette er ikkje eit gyldig fødselsnummer eller D-nummer.',
    en: 'This is not a valid national identity number or D-number.',
  },
  notADate: {
    nb: 'Dette er ikke en dato.',
    nn: 'Dette er ikkje ein dato.',
    en: 'This is not a date.',
  },
  contradicts: {
    nb: 'Opplysningen strider mot en annen opplysning.',
    nn: 'Opplysninga strir mot ei anna opplysning.',
    en: 'This contradicts something else that is recorded.',
  },
  notAnId: {
    nb: 'Dette er ikke en gyldig id.',
    nn: 'Dette er ikkje ein gyldig id.',
    en: 'This is not a valid id.',
  },
  notAMoment: {
    nb: 'Dette er ikke et tidspunkt.',
    nn: 'Dette er ikkje eit tidspunkt.',
    en: 'This is not a moment in time.',
  },
  notAPosition: {
    nb: 'Dette er ikke en posisjon.',
    nn: 'Dette er ikkje ein posisjon.',
    en: 'This is not a position.',
  },
  outOfRange: {
    nb: 'Tallet er utenfor det som er tillatt.',
    nn: 'Talet er utanfor det som er tillate.',
    en: 'The number is out of range.',
  },
  tooMany: {
    nb: 'Det er for mange.',
    nn: 'Det er for mange.',
    en: 'There are too many.',
  },
  illegalCharacter: {
    nb: 'Teksten inneholder tegn som ikke kan lagres.',
    nn: 'Teksten inneheld teikn som ikkje kan lagrast.',
    en: 'The text contains characters that cannot be stored.',
  },
  wrongType: {
    nb: 'Verdien er av feil type.',
    nn: 'Verdien er av feil type.',
    en: 'The value is of the wrong type.',
  },
};

export type Rule = keyof typeof SENTENCES;

export function isRule(name: string): name is Rule {
  return Object.hasOwn(SENTENCES, name);
}

export function ruleSentence(rule: Rule): Sentence {
  return SENTENCES[rule];
}
