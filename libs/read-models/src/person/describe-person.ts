import type { AddressGrading, Birth, Person } from '@saksgang/domain';
import { isRedacted, type LocalDate, type Personal } from '@saksgang/kernel';
import type { Place } from '../shared/folded-projection.ts';
import { searchable } from '../shared/searchable.ts';

/** A row of `read.person`, its columns in the table's order. */
export interface PersonRecord {
  readonly tenant: string;
  readonly person_id: string;
  readonly display_name: string;
  readonly search_name: string | null;
  readonly birth_date: LocalDate | null;
  readonly grading: AddressGrading;
}

/** What is shown where the person's key is erased. */
const ERASED = '«slettet»';

/**
 * What lists may say of a person; nothing of one who is not registered. Where the address is strictly
 * confidential («kode 6», frl § 10-4) the name never reaches the tables: initials are shown, and nobody
 * finds the person by name.
 */
export function describePerson(person: Person, place: Place): readonly PersonRecord[] {
  if (person.status === 'NotRegistered') return [];
  const name = isRedacted(person.name) ? null : person.name;
  const hidden = person.grading === 'StrictlyConfidential';
  return [
    {
      tenant: place.tenant,
      person_id: place.id,
      display_name: name === null ? ERASED : hidden ? initialsOf(name) : name,
      search_name: hidden || name === null ? null : searchable(name),
      birth_date: bornOn(person.birth),
      grading: person.grading,
    },
  ];
}

/** «Ánte Mikkel Sara» is «Á. M. S.». */
export function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  return words.map((word) => `${[...word][0]?.toLocaleUpperCase('nb') ?? ''}.`).join(' ');
}

function bornOn(birth: Birth): LocalDate | null {
  return birth.kind === 'Born' ? unlessErased(birth.date) : null;
}

function unlessErased(date: Personal<LocalDate>): LocalDate | null {
  return isRedacted(date) ? null : date;
}
