import { describe, expect, it } from '@jest/globals';
import { latestMonths } from './months.ts';

describe('The latest months', () => {
  it('begin with the one that is, and go back over the turn of the year', () => {
    expect(latestMonths('2026-02-28', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  });
});
