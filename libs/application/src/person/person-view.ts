import type { PersonId } from '@saksgang/domain';
import { isRedacted, type Instant, type LocalDate, type Personal } from '@saksgang/kernel';
import { ageOn, dateInNorway } from '@saksgang/law';
import type { RegisteredPerson } from './persons.ts';

/** A person as known at a moment. The identity number itself is not served. */
export interface PersonView {
  readonly personId: PersonId;
  readonly name: Personal<string>;
  readonly birthDate: LocalDate | null;
  readonly dueDate: LocalDate | null;
  /** Whole years at the moment; null while unborn or unknown. */
  readonly age: number | null;
  readonly grading: RegisteredPerson['grading'];
  readonly hasIdentityNumber: boolean;
}

export function personView(personId: PersonId, person: RegisteredPerson, at: Instant): PersonView {
  const { name, birth, identityNumber, grading } = person;
  const date = birth.kind === 'Unknown' || isRedacted(birth.date) ? null : birth.date;
  const birthDate = birth.kind === 'Born' ? date : null;
  return {
    personId,
    name,
    birthDate,
    dueDate: birth.kind === 'Expected' ? date : null,
    age: birthDate === null ? null : ageOn(birthDate, dateInNorway(at)),
    grading,
    hasIdentityNumber: identityNumber !== null,
  };
}
