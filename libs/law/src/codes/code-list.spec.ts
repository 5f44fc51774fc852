import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '@saksgang/kernel';
import { addDays } from '../calendar/calendar.ts';
import { codeList, type CodeListName } from './code-list.ts';
import { planParagraph } from './plan-paragraph.ts';
import { isPublicReporter } from './reporters.ts';

const SIZES: readonly (readonly [CodeListName, number])[] = [
  ['Melder', 25],
  ['Saksinnhold', 93],
  ['MeldingKonklusjon', 10],
  ['UndersokelseKonklusjon', 9],
  ['Medvirkning', 6],
  ['Plantype', 8],
  ['Tiltakskategori', 51],
];

const anyList = fc.constantFrom(...SIZES.map(([name]) => name));
const anyDate = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => addDays(localDate('2000-01-01'), days));

describe('The national code lists', () => {
  it.each(SIZES)('%s has its %i codes, headings not among them', (name, size) => {
    expect(codeList(name).codes).toHaveLength(size);
  });

  it('offer exactly the codes that may be used on the date', () => {
    fc.assert(
      fc.property(anyList, anyDate, (name, date) => {
        const list = codeList(name);
        const usable = list.codes.filter(({ code }) => list.check(code, date) === 'ok');
        expect(list.validOn(date)).toEqual(usable);
        expect(usable.length).toBeGreaterThan(0);
      }),
    );
  });

  it('know no code that is not in the list', () => {
    expect(codeList('Melder').check('99', localDate('2026-01-05'))).toBe('notInCodeList');
    expect(codeList('Tiltakskategori').check('3', localDate('2026-01-05'))).toBe('notInCodeList');
    expect(codeList('Melder').find('99')).toBeNull();
    expect(codeList('Melder').requiresClarification('99')).toBe(false);
  });
});

describe('A code outside its dates', () => {
  const contents = codeList('Saksinnhold');

  it('is refused for a new fact', () => {
    expect(contents.check('3', localDate('2026-01-01'))).toBe('codeNotValidOnDate');
    expect(contents.check('2.1.02', localDate('2025-12-31'))).toBe('codeNotValidOnDate');
  });

  it('is good on its last and its first day', () => {
    expect(contents.check('3', localDate('2025-12-31'))).toBe('ok');
    expect(contents.check('2.1.02', localDate('2026-01-01'))).toBe('ok');
    expect(codeList('Melder').check('15', localDate('2024-12-31'))).toBe('ok');
    expect(codeList('Melder').check('15', localDate('2025-01-01'))).toBe('codeNotValidOnDate');
  });

  it('is still shown in an old fact, with the label it had', () => {
    expect(contents.find('3')).toMatchObject({
      label: 'Foreldres rusmisbruk',
      validTo: '2025-12-31',
    });
  });

  it('is judged by the list’s first day where the fact is older than the list', () => {
    expect(codeList('Medvirkning').check('1.1', localDate('2025-06-01'))).toBe('ok');
    expect(codeList('Plantype').check('5', localDate('2022-06-01'))).toBe('codeNotValidOnDate');
  });
});

describe('Codes that demand words beside them', () => {
  it.each<[CodeListName, readonly string[]]>([
    ['Melder', ['22']],
    ['Saksinnhold', ['18', '19']],
    ['UndersokelseKonklusjon', ['5']],
    ['MeldingKonklusjon', []],
    ['Medvirkning', []],
    ['Plantype', []],
    ['Tiltakskategori', ['1.99', '2.99', '3.7', '3.99', '4.99', '5.99', '6.99', '7.99', '8.99']],
  ])('are in %s: %j', (name, codes) => {
    const list = codeList(name);
    const demanding = list.codes.filter(({ code }) => list.requiresClarification(code));
    expect(demanding.map(({ code }) => code)).toEqual(codes);
  });
});

describe('Headings', () => {
  it('stand with the codes under them', () => {
    expect(codeList('Tiltakskategori').find('3.10')?.group).toBe(
      'Tiltak for å styrke foreldreferdigheter',
    );
    expect(codeList('Saksinnhold').find('3.2.01')?.group).toBe(
      'Familie og miljø / Bolig økonomi og arbeid',
    );
    expect(codeList('Melder').find('11')?.group).toBeNull();
  });
});

describe('A public reporter (§ 13-2)', () => {
  it('is every body and professional, and nobody private', () => {
    const privateOnes = codeList('Melder').codes.filter(({ code }) => !isPublicReporter(code));
    expect(privateOnes.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '21', '23']);
  });

  it('has a code of the list', () => {
    expect(isPublicReporter('99')).toBe(false);
  });
});

describe('The paragraph of a plan', () => {
  it('follows its kind', () => {
    expect([planParagraph('1'), planParagraph('5'), planParagraph('7')]).toEqual([
      'bvl § 8-1(2)',
      'bvl § 8-5(2)',
      'bvl § 8-1',
    ]);
  });
});
