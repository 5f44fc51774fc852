import { describe, expect, it } from '@jest/globals';
import { instant } from '@saksgang/kernel';
import fc from 'fast-check';
import { createBudget, rateHeaders } from './budget.ts';

/** A clock that stands until it is set. */
function aClock() {
  let now = instant('2026-01-05T08:00:00.000Z');
  return {
    clock: () => now,
    itIs: (time: string) => {
      now = instant(`2026-01-05T${time}Z`);
    },
  };
}

describe('What somebody may ask for in a minute', () => {
  it('is taken from their points, and from nobody else’s', () => {
    const budget = createBudget(100, aClock().clock);
    expect(budget.spend('ingrid', 60)).toMatchObject({ isGranted: true, remaining: 40 });
    expect(budget.spend('mats', 1)).toMatchObject({ isGranted: true, remaining: 99 });
  });

  it('is refused beyond them without taking any: what is smaller still fits', () => {
    const budget = createBudget(100, aClock().clock);
    budget.spend('ingrid', 60);
    expect(budget.spend('ingrid', 41)).toMatchObject({ isGranted: false, remaining: 40 });
    expect(budget.spend('ingrid', 40)).toMatchObject({ isGranted: true, remaining: 0 });
  });

  it('is all theirs again when the minute is over', () => {
    const { clock, itIs } = aClock();
    const budget = createBudget(100, clock);
    budget.spend('ingrid', 100);
    itIs('08:00:59.500');
    expect(budget.spend('ingrid', 1)).toMatchObject({ isGranted: false, resetSeconds: 1 });
    itIs('08:01:00.000');
    expect(budget.spend('ingrid', 1)).toMatchObject({ isGranted: true, resetSeconds: 60 });
  });

  it('is never more than their points, however they ask', () => {
    const asked = fc.array(fc.integer({ min: 1, max: 150 }));
    fc.assert(
      fc.property(asked, (questions) => {
        const budget = createBudget(100, aClock().clock);
        const granted = questions.filter((points) => budget.spend('ingrid', points).isGranted);
        expect(granted.reduce((sum, points) => sum + points, 0)).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('is told in the headers of the answer, with when to come again', () => {
    const budget = createBudget(100, aClock().clock);
    expect(rateHeaders(budget.spend('ingrid', 60))).toEqual({
      'ratelimit-policy': '"minute";q=100;w=60',
      ratelimit: '"minute";r=40;t=60',
    });
    expect(rateHeaders(budget.spend('ingrid', 60))).toMatchObject({ 'retry-after': '60' });
  });
});
