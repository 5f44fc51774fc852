import {
  assertNever,
  err,
  ok,
  type Decider,
  type Happening,
  type LocalDate,
  type Result,
} from '@saksgang/kernel';
import { parseIdentityNumber } from '@saksgang/law';
import {
  firstBroken,
  invalid,
  LIMITS,
  notAfter,
  notFound,
  onlyIf,
  required,
  type Check,
} from '../shared/checks.ts';
import { same } from '../shared/same.ts';
import { today } from '../shared/today.ts';
import type { PersonEvent } from './person.events.ts';
import type { Person, PersonCommand, PersonRejection } from './person.ts';

type Outcome = Result<readonly PersonEvent[], PersonRejection>;
type Of<Type extends PersonCommand['type']> = Extract<PersonCommand, { readonly type: Type }>;
type Particulars = Pick<Of<'RegisterPerson'>, 'name' | 'birth' | 'identityNumber'>;

/** A person: name, birth, identity number, and how the address is graded. */
export const personDecider: Decider<PersonCommand, Person, PersonEvent, PersonRejection> = {
  initial: { status: 'NotRegistered' },
  decide(command, person) {
    switch (command.type) {
      case 'RegisterPerson':
        return register(command, person);
      case 'CorrectPerson':
        return correct(command, person);
      case 'GradeAddress':
        return grade(command, person);
      default:
        return assertNever(command);
    }
  },
  evolve,
};

function register(command: Of<'RegisterPerson'>, person: Person): Outcome {
  const data = particulars(command);
  if (person.status === 'Registered') {
    return isAsKnown(person, data) ? ok([]) : err(invalid('name', 'contradicts'));
  }
  return firstBroken(...checks(data, today(command))) ?? ok([{ type: 'PersonRegistered', data }]);
}

function correct(command: Of<'CorrectPerson'>, person: Person): Outcome {
  if (person.status === 'NotRegistered') return notFound('person');
  const data = particulars(command);
  if (isAsKnown(person, data)) return ok([]);
  const { reasons } = command;
  return (
    firstBroken(...checks(data, today(command)), required('reasons', reasons, LIMITS.text)) ??
    ok([{ type: 'PersonCorrected', data: { ...data, reasons } }])
  );
}

function grade(command: Of<'GradeAddress'>, person: Person): Outcome {
  if (person.status === 'NotRegistered') return notFound('person');
  const { grading } = command;
  if (person.grading === grading) return ok([]);
  return ok([{ type: 'AddressGraded', data: { grading, gradedOn: today(command) } }]);
}

/** What is said of the person. Where only the identity number is known, it tells the birth date. */
function particulars({ name, birth, identityNumber }: Particulars): Particulars {
  const number = identityNumber === null ? null : parseIdentityNumber(identityNumber);
  if (birth.kind !== 'Unknown' || !number?.ok) return { name, birth, identityNumber };
  return { name, birth: { kind: 'Born', date: number.value.birthDate }, identityNumber };
}

function isAsKnown(person: Extract<Person, { status: 'Registered' }>, data: Particulars): boolean {
  const { name, birth, identityNumber } = person;
  return same({ name, birth, identityNumber }, data);
}

function checks({ name, birth, identityNumber }: Particulars, date: LocalDate): readonly Check[] {
  return [
    required('name', name, LIMITS.name),
    birth.kind === 'Born' ? notAfter('birth.date', birth.date, date) : null,
    identityNumber === null ? null : validNumber(identityNumber, birth),
  ];
}

/** The number names a birth date: it agrees with the one given, and nobody unborn has one. */
function validNumber(identityNumber: string, birth: Particulars['birth']): Check {
  const number = parseIdentityNumber(identityNumber);
  if (!number.ok) return invalid('identityNumber', 'notAnIdentityNumber');
  const agrees = birth.kind === 'Born' && birth.date === number.value.birthDate;
  return onlyIf(agrees, 'identityNumber', 'contradicts', 'KOSTRA Personalia 13');
}

function evolve(person: Person, { type, data }: Happening<PersonEvent>): Person {
  switch (type) {
    case 'PersonRegistered':
    case 'PersonCorrected': {
      const { name, birth, identityNumber } = data;
      const grading = person.status === 'Registered' ? person.grading : 'None';
      return { status: 'Registered', name, birth, identityNumber, grading };
    }
    case 'AddressGraded':
      return person.status === 'Registered' ? { ...person, grading: data.grading } : person;
    default:
      return assertNever(type);
  }
}
