import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Person } from '@saksgang/domain';
import { localDate, REDACTED } from '@saksgang/kernel';
import { describePerson, initialsOf } from './describe-person.ts';

const place = { id: randomUUID(), tenant: randomUUID(), revision: 0 };
const sara: Person = {
  status: 'Registered',
  name: 'Ánte Mikkel Sara',
  birth: { kind: 'Born', date: localDate('2015-04-11') },
  identityNumber: null,
  grading: 'None',
};

describe('What lists may say of a person', () => {
  it('is name, birth and grading', () => {
    const shown = { display_name: 'Ánte Mikkel Sara', birth_date: '2015-04-11', grading: 'None' };
    expect(describePerson(sara, place)).toEqual([expect.objectContaining(shown)]);
  });

  it('still is the name where the address is confidential («kode 7»)', () => {
    const [row] = describePerson({ ...sara, grading: 'Confidential' }, place);
    expect(row?.display_name).toBe('Ánte Mikkel Sara');
  });

  it('is initials only, and nothing to search by, where it is strictly confidential («kode 6»)', () => {
    const rows = describePerson({ ...sara, grading: 'StrictlyConfidential' }, place);
    expect(rows).toEqual([
      expect.objectContaining({ display_name: 'Á. M. S.', search_name: null }),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/sara/i);
  });

  it('is that it is erased, once the key is gone', () => {
    const erased: Person = { ...sara, name: REDACTED, birth: { kind: 'Born', date: REDACTED } };
    const shown = { display_name: '«slettet»', search_name: null, birth_date: null };
    expect(describePerson(erased, place)).toEqual([expect.objectContaining(shown)]);
  });

  it('is nothing before the person is registered', () => {
    expect(describePerson({ status: 'NotRegistered' }, place)).toEqual([]);
  });

  it('has no birth date for an unborn child', () => {
    const unborn: Person = { ...sara, birth: { kind: 'Expected', date: localDate('2026-05-01') } };
    expect(describePerson(unborn, place)[0]?.birth_date).toBeNull();
  });
});

describe('Initials', () => {
  it("are the first letter of each word, capital, in the name's own alphabet", () => {
    expect(initialsOf('øystein  åse-marie Čáhppes')).toBe('Ø. Å. M. Č.');
  });
});
