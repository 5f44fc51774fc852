import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { shareUsed, urgencyOf } from './urgency.ts';

describe('How much a deadline may call', () => {
  it.each([
    [-1, 'breached'],
    [0, 'near'],
    [3, 'near'],
    [4, 'soon'],
    [7, 'soon'],
    [8, 'calm'],
  ])('with %i days left is %s', (daysLeft, urgency) => {
    expect(urgencyOf(daysLeft)).toBe(urgency);
  });
});

describe('The share of the time that is used', () => {
  it('is none on the first day, and half of it half-way', () => {
    expect(shareUsed('2026-06-01', '2026-06-11', 10)).toBe(0);
    expect(shareUsed('2026-06-01', '2026-06-11', 5)).toBe(0.5);
  });

  it('is counted in days, also over the night when the clocks change', () => {
    expect(shareUsed('2026-03-28', '2026-03-30', 1)).toBe(0.5);
  });

  it('stays between nothing and all, whatever the dates', () => {
    const date = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    const day = date.map((instant) => instant.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: -500, max: 500 }), (startsOn, dueOn, daysLeft) => {
        const share = shareUsed(startsOn, dueOn, daysLeft);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
