import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, localDate } from '@saksgang/kernel';
import { addDays } from '@saksgang/law';
import { spec } from '@saksgang/testing/spec';
import { invalid } from '../shared/checks.ts';
import {
  aCorrectedPerson,
  aGradedAddress,
  aRegisteredPerson,
  correctPerson,
  days,
  gradeAddress,
  noonOf,
  registerPerson,
} from '../testing/index.ts';
import { personOccurredOn } from './person-occurred-on.ts';
import { personDecider } from './person.decider.ts';

const aPerson = spec(personDecider);
const birthday = localDate('2016-03-14');

describe('Registering a person', () => {
  it('keeps name, birth and identity number', () => {
    aPerson.when(registerPerson()).then(aRegisteredPerson());
  });

  it('knows unborn children by the day they are expected', () => {
    const expected = { kind: 'Expected', date: localDate('2026-06-01') } as const;
    aPerson
      .when(registerPerson({ birth: expected, identityNumber: null }))
      .then(aRegisteredPerson({ birth: expected, identityNumber: null }));
    aPerson
      .when(registerPerson({ birth: expected }))
      .thenRejected(invalid('identityNumber', 'contradicts', 'KOSTRA Personalia 13'));
  });

  it('may know no more than a name', () => {
    const unknown = { birth: { kind: 'Unknown' }, identityNumber: null } as const;
    aPerson.when(registerPerson(unknown)).then(aRegisteredPerson(unknown));
    aPerson
      .when(registerPerson({ ...unknown, name: '' }))
      .thenRejected(invalid('name', 'required'));
    aPerson
      .when(registerPerson({ ...unknown, name: 'a'.repeat(201) }))
      .thenRejected(invalid('name', 'tooLong'));
  });

  it('reads the birth date from the number where nobody gave it', () => {
    aPerson.when(registerPerson({ birth: { kind: 'Unknown' } })).then(aRegisteredPerson());
  });

  it('refuses what is no identity number', () => {
    aPerson
      .when(registerPerson({ identityNumber: '14831650011' }))
      .thenRejected(invalid('identityNumber', 'notAnIdentityNumber'));
  });

  it('is born today at the latest', () => {
    const tomorrow = { kind: 'Born', date: localDate('2026-01-06') } as const;
    aPerson
      .when(registerPerson({ birth: tomorrow, identityNumber: null }))
      .thenRejected(invalid('birth.date', 'inTheFuture'));
  });

  it('is done once', () => {
    aPerson.given(aRegisteredPerson()).when(registerPerson()).thenNothing();
    aPerson
      .given(aRegisteredPerson())
      .when(registerPerson({ name: 'Kari Eksempel' }))
      .thenRejected(invalid('name', 'contradicts'));
  });

  it('accepts the number with its own birth date and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (distance) => {
        const birth = { kind: 'Born', date: addDays(birthday, distance) } as const;
        const answer = personDecider.decide(registerPerson({ birth }), personDecider.initial);
        expect(answer.ok).toBe(distance === 0);
      }),
    );
  });
});

describe('Correcting a person', () => {
  it('puts the right particulars in place, with reasons', () => {
    aPerson
      .given(aRegisteredPerson({ name: 'Ole Eksempel' }))
      .when(correctPerson())
      .then(aCorrectedPerson());
    aPerson
      .given(aRegisteredPerson({ name: 'Ole Eksempel' }))
      .when(correctPerson({ reasons: '' }))
      .thenRejected(invalid('reasons', 'required'));
  });

  it('stays quiet when nothing differs', () => {
    aPerson.given(aRegisteredPerson()).when(correctPerson()).thenNothing();
  });

  it('needs somebody to correct', () => {
    aPerson.when(correctPerson()).thenRejected({ code: 'NotFound', what: 'person' });
  });
});

describe('Grading an address (frl § 10-4)', () => {
  it('takes effect from the day, and stays when the person is corrected', () => {
    aPerson.given(aRegisteredPerson()).when(gradeAddress()).then(aGradedAddress());
    aPerson.given(aRegisteredPerson(), aGradedAddress()).when(gradeAddress()).thenNothing();
    aPerson
      .given(aRegisteredPerson(), aGradedAddress(), aCorrectedPerson({ name: 'Ole Eksempel' }))
      .when(gradeAddress())
      .thenNothing();
  });

  it('needs somebody to protect', () => {
    aPerson.when(gradeAddress()).thenRejected({ code: 'NotFound', what: 'person' });
  });
});

describe('When an event about a person was true', () => {
  it('is when it was recorded, or the day of the grading', () => {
    const now = noonOf(days.heard);
    expect(personOccurredOn(aRegisteredPerson(), now)).toBe(now);
    expect(personOccurredOn(aGradedAddress(), now)).toBe(now);
    expect(personOccurredOn(aGradedAddress(), noonOf(days.assessed))).toBe(
      instant('2026-02-02T23:00:00Z'),
    );
  });
});
