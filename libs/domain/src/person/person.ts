import type { LocalDate, Personal } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { InvalidField, NotFound } from '../shared/rejections.ts';
import type { AddressGrading, Birth } from './person.events.ts';

export type Person =
  | { readonly status: 'NotRegistered' }
  | {
      readonly status: 'Registered';
      readonly name: Personal<string>;
      readonly birth: Birth;
      readonly identityNumber: Personal<string> | null;
      readonly grading: AddressGrading;
    };

export type PersonCommand =
  | (Act & {
      readonly type: 'RegisterPerson';
      readonly name: string;
      readonly birth:
        | { readonly kind: 'Born' | 'Expected'; readonly date: LocalDate }
        | { readonly kind: 'Unknown' };
      readonly identityNumber: string | null;
    })
  | (Act & {
      readonly type: 'CorrectPerson';
      readonly name: string;
      readonly birth:
        | { readonly kind: 'Born' | 'Expected'; readonly date: LocalDate }
        | { readonly kind: 'Unknown' };
      readonly identityNumber: string | null;
      readonly reasons: string;
    })
  | (Act & { readonly type: 'GradeAddress'; readonly grading: AddressGrading });

export type PersonRejection = InvalidField | NotFound;
