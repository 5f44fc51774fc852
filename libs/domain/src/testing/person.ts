import { localDate } from '@saksgang/kernel';
import type { AddressGraded, PersonCorrected, PersonRegistered } from '../person/person.events.ts';
import type { PersonCommand } from '../person/person.ts';
import { actOn, days } from './people.ts';

type Of<Type extends PersonCommand['type']> = Extract<PersonCommand, { readonly type: Type }>;

const child = {
  name: 'Ola Eksempel',
  birth: { kind: 'Born', date: localDate('2016-03-14') },
  /** Month + 80 with valid check digits: belongs to nobody. */
  identityNumber: '14831650010',
} as const;

const reasons = 'Navnet var feil skrevet.';

export function aRegisteredPerson(data: Partial<PersonRegistered['data']> = {}): PersonRegistered {
  return { type: 'PersonRegistered', data: { ...child, ...data } };
}

export function aCorrectedPerson(data: Partial<PersonCorrected['data']> = {}): PersonCorrected {
  return { type: 'PersonCorrected', data: { ...child, reasons, ...data } };
}

export function aGradedAddress(data: Partial<AddressGraded['data']> = {}): AddressGraded {
  return {
    type: 'AddressGraded',
    data: { grading: 'Confidential', gradedOn: days.heard, ...data },
  };
}

export function registerPerson(part: Partial<Of<'RegisterPerson'>> = {}): Of<'RegisterPerson'> {
  return { type: 'RegisterPerson', ...actOn(days.received), ...child, ...part };
}

export function correctPerson(part: Partial<Of<'CorrectPerson'>> = {}): Of<'CorrectPerson'> {
  return { type: 'CorrectPerson', ...actOn(days.heard), ...child, reasons, ...part };
}

export function gradeAddress(part: Partial<Of<'GradeAddress'>> = {}): Of<'GradeAddress'> {
  return { type: 'GradeAddress', ...actOn(days.heard), grading: 'Confidential', ...part };
}
