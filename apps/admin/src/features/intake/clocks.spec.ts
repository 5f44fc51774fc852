import { describe, expect, it } from '@jest/globals';
import { clocksFrom } from './clocks.ts';

describe('The clocks of a concern', () => {
  it('give a week for the review (§ 2-1) and three for the answer to the reporter (§ 13-3)', () => {
    expect(clocksFrom('2026-06-16')).toEqual({ review: '2026-06-23', answer: '2026-07-07' });
  });

  it('go over the end of a year', () => {
    expect(clocksFrom('2026-12-28')).toEqual({ review: '2027-01-04', answer: '2027-01-18' });
  });

  it('wait until the day is written', () => {
    expect(clocksFrom('')).toBeUndefined();
  });
});
