import type { EventDefinitions, Fact, LocalDate, Personal } from '@saksgang/kernel';

/** Address grading (frl § 10-4): Confidential = fortrolig, «kode 7»; StrictlyConfidential = «kode 6». */
export type AddressGrading = 'None' | 'Confidential' | 'StrictlyConfidential';

/** Born on a date, or expected on one (an unborn child). */
export type Birth =
  | { readonly kind: 'Born'; readonly date: Personal<LocalDate> }
  | { readonly kind: 'Expected'; readonly date: Personal<LocalDate> }
  /** A private report may know only a name. */
  | { readonly kind: 'Unknown' };

/** Stored for good. Never rename a type or a field: raise the version and add an upcaster. */
export type PersonRegistered = Fact<
  'PersonRegistered',
  {
    name: Personal<string>;
    birth: Birth;
    /** Fødselsnummer or D-number, 11 digits, checked; only on factual need (popplyl § 12). */
    identityNumber: Personal<string> | null;
  }
>;
export type PersonCorrected = Fact<
  'PersonCorrected',
  {
    name: Personal<string>;
    birth: Birth;
    identityNumber: Personal<string> | null;
    reasons: Personal<string>;
  }
>;
export type AddressGraded = Fact<'AddressGraded', { grading: AddressGrading; gradedOn: LocalDate }>;

export type PersonEvent = PersonRegistered | PersonCorrected | AddressGraded;

export const personEvents: EventDefinitions<PersonEvent> = {
  PersonRegistered: {
    version: 1,
    personal: { name: 'stream', 'birth.date': 'stream', identityNumber: 'stream' },
  },
  PersonCorrected: {
    version: 1,
    personal: {
      name: 'stream',
      'birth.date': 'stream',
      identityNumber: 'stream',
      reasons: 'stream',
    },
  },
  AddressGraded: { version: 1, personal: {} },
};
