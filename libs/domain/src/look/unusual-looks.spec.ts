import { describe, expect, it } from '@jest/globals';
import { instant, localDate } from '@saksgang/kernel';
import { CaseId, UserId } from '../shared/ids.ts';
import {
  sharesFamilyName,
  unusualLooks,
  type ChosenLook,
  type Surroundings,
} from './unusual-looks.ts';

const user = (n: number) =>
  UserId.parse(`00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`);
const aCase = (n: number) =>
  CaseId.parse(`00000000-0000-4000-8000-0000000002${String(n).padStart(2, '0')}`);

/** A Monday morning in the unit, unless something else is said. */
function look(different: Partial<ChosenLook> = {}): ChosenLook {
  return {
    by: user(1),
    role: 'CASEWORKER',
    caseId: aCase(1),
    at: instant('2026-03-02T09:00:00Z'),
    relation: 'Unit',
    isOpened: true,
    ...different,
  };
}

const plain: Surroundings = {
  nameOf: () => 'Mats Evju',
  childOf: () => 'Nora Eksempel',
  closedOn: () => null,
};

const patternsIn = (looks: readonly ChosenLook[], surroundings: Partial<Surroundings> = {}) =>
  unusualLooks(looks, { ...plain, ...surroundings }).map(({ pattern }) => pattern);

type Standing = readonly [string, readonly ChosenLook[], Partial<Surroundings>];

describe('What stands out in a month of looks', () => {
  it.each<Standing>([
    ['nothing, when somebody opens a case of their unit in working hours', [look()], {}],
    [
      'nothing, when a search shows what is theirs',
      [look({ isOpened: false, relation: 'Listed' })],
      {},
    ],
    ['SameFamilyName', [look()], { childOf: () => 'Nora Evju' }],
    [
      'SameFamilyName',
      [look({ isOpened: false, relation: 'Listed' })],
      { childOf: () => 'Nora Evju' },
    ],
    ['NoRelation', [look({ isOpened: false, relation: 'Colleague' })], {}],
    ['Emergency', [look({ relation: 'Emergency' })], {}],
    [
      'Emergency, and no other, at night',
      [look({ relation: 'Emergency', at: instant('2026-03-02T02:00:00Z') })],
      {},
    ],
    ['OutsideHours', [look({ at: instant('2026-03-02T04:59:59Z') })], {}],
    [
      'nothing, at six in the morning in Norway',
      [look({ at: instant('2026-03-02T05:00:00Z') })],
      {},
    ],
    ['OutsideHours', [look({ at: instant('2026-03-02T20:00:00Z') })], {}],
    ['OutsideHours', [look({ at: instant('2026-03-07T10:00:00Z') })], {}],
    [
      'nothing, when a search is made at night',
      [look({ isOpened: false, at: instant('2026-03-02T02:00:00Z') })],
      {},
    ],
    [
      'nothing, a year after the case has closed',
      [look()],
      { closedOn: () => localDate('2025-03-02') },
    ],
    ['LongClosed', [look()], { closedOn: () => localDate('2025-03-01') }],
  ])('is %s', (expected, looks, surroundings) => {
    const wanted = expected.startsWith('nothing') ? [] : [expected.split(',')[0]];
    expect(patternsIn(looks, surroundings)).toEqual(wanted);
  });

  it('is told once for each person and case, with how many times', () => {
    const looks = [look(), look(), look({ caseId: aCase(2) }), look({ by: user(2) })];
    const found = unusualLooks(looks, { ...plain, childOf: () => 'Nora Evju' });
    expect(found.map(({ by, caseId, looks: times }) => [by, caseId, times])).toEqual([
      [user(1), aCase(1), 2],
      [user(1), aCase(2), 1],
      [user(2), aCase(1), 1],
    ]);
  });
});

describe('Many cases', () => {
  /** One person opens that many cases. */
  const opens = (n: number, cases: number, role = 'CASEWORKER') =>
    Array.from({ length: cases }, (_, place) => look({ by: user(n), role, caseId: aCase(place) }));

  it('are more than three times what is usual for the same role', () => {
    const looks = [...opens(1, 13), ...opens(2, 4), ...opens(3, 4)];
    expect(unusualLooks(looks, plain)).toEqual([
      { pattern: 'ManyCases', by: user(1), caseId: null, looks: 13, cases: 13, usual: 4 },
    ]);
    expect(patternsIn([...opens(1, 12), ...opens(2, 4), ...opens(3, 4)])).toEqual([]);
  });

  it('are ten at least: three times next to nothing is still little', () => {
    expect(patternsIn([...opens(1, 9), ...opens(2, 1), ...opens(3, 1)])).toEqual([]);
    expect(patternsIn([...opens(1, 10), ...opens(2, 1), ...opens(3, 1)])).toEqual(['ManyCases']);
  });

  it('are held against one’s own role: leaders see more than caseworkers', () => {
    expect(patternsIn([...opens(1, 30, 'UNIT_LEADER'), ...opens(2, 4), ...opens(3, 4)])).toEqual(
      [],
    );
  });

  it('are cases, not looks: to open one’s own case often is one’s work', () => {
    const looks = Array.from({ length: 40 }, () => look());
    expect(patternsIn([...looks, ...opens(2, 4), ...opens(3, 4)])).toEqual([]);
  });
});

describe('A family name', () => {
  it.each([
    ['Mats Evju', 'Nora Evju', true],
    ['Mats Evju', 'Nora EVJU', true],
    ['Kari Berg-Hansen', 'Nora Hansen', true],
    ['Mats Evju', 'Evju Eksempel', false],
    ['Åse Čáhppes', 'Nora Čáhppes', true],
    ['Mats', 'Nora Mats Eksempel', false],
    ['', 'Nora Eksempel', false],
  ])('of %s and %s: the same is %s', (one, other, expected) => {
    expect(sharesFamilyName(one, other)).toBe(expected);
  });
});
