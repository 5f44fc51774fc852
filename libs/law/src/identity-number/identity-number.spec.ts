import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ok } from '@saksgang/kernel';
import { parseIdentityNumber } from './identity-number.ts';

// Every number here is synthetic: its month carries + 80 or + 40, so it belongs to nobody.
const CHILD = '14831650010';

describe('Reading an identity number', () => {
  it('finds the birth date and that nobody owns the number', () => {
    expect(parseIdentityNumber(CHILD)).toEqual(
      ok({ digits: CHILD, kind: 'BirthNumber', birthDate: '2016-03-14', synthetic: true }),
    );
  });

  it('knows a D-number by its day', () => {
    const number = parseIdentityNumber('54831650004');
    expect(number).toMatchObject({
      ok: true,
      value: { kind: 'DNumber', birthDate: '2016-03-14', synthetic: true },
    });
  });

  it('knows both marks of synthetic people', () => {
    const number = parseIdentityNumber('14431650038');
    expect(number).toMatchObject({ ok: true, value: { birthDate: '2016-03-14', synthetic: true } });
  });

  it.each([
    ['14831650010', '2016-03-14'],
    ['14831600188', '1916-03-14'],
    ['14830350110', '2003-03-14'],
    ['14830300288', '1903-03-14'],
    ['29822450073', '2024-02-29'],
  ])('reads the century of %s from its individual number', (text, birthDate) => {
    expect(parseIdentityNumber(text)).toMatchObject({ ok: true, value: { birthDate } });
  });
});

describe('Refusing what is no identity number', () => {
  it.each(['', '1483165001', '148316500100', '1483165001x', '148316 50010', ' 14831650010'])(
    'needs eleven digits and nothing else: «%s»',
    (text) => {
      expect(parseIdentityNumber(text)).toEqual({ ok: false, error: 'notElevenDigits' });
    },
  );

  it('notices every single digit that is wrong', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.integer({ min: 1, max: 9 }), (place, change) => {
        const digits = Array.from(CHILD, Number);
        digits[place] = ((digits[place] ?? 0) + change) % 10;
        expect(parseIdentityNumber(digits.join('')).ok).toBe(false);
      }),
    );
  });

  it('notices two neighbouring digits that have changed places', () => {
    fc.assert(
      fc.property(fc.nat(9), (place) => {
        const digits = Array.from(CHILD);
        [digits[place], digits[place + 1]] = [digits[place + 1] ?? '', digits[place] ?? ''];
        const swapped = digits.join('');
        expect(parseIdentityNumber(swapped).ok).toBe(swapped === CHILD);
      }),
    );
  });

  it('refuses days that do not exist, though the check digits agree', () => {
    expect(parseIdentityNumber(withChecks('308216500'))).toEqual({
      ok: false,
      error: 'noSuchDate',
    });
    expect(parseIdentityNumber(withChecks('298223500'))).toEqual({
      ok: false,
      error: 'noSuchDate',
    });
    expect(parseIdentityNumber(withChecks('149316500'))).toEqual({
      ok: false,
      error: 'noSuchDate',
    });
  });

  it('refuses a year that no series was given to', () => {
    expect(parseIdentityNumber(withChecks('148345600'))).toEqual({
      ok: false,
      error: 'noSuchDate',
    });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseIdentityNumber(text).ok).toBe(false);
      }),
    );
  });
});

/** Nine digits with the check digits that make all but the date agree. */
function withChecks(nine: string): string {
  const found = Array.from({ length: 1000 }, (_, index) => {
    const individual = String((Number(nine.slice(6)) + Math.floor(index / 100)) % 1000);
    return nine.slice(0, 6) + individual.padStart(3, '0') + String(index % 100).padStart(2, '0');
  }).find((text) => {
    const result = parseIdentityNumber(text);
    return result.ok || result.error === 'noSuchDate';
  });
  return found ?? '';
}
