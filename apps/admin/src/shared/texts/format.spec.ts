import { describe, expect, it } from '@jest/globals';
import { dayOf, formatsFor } from './format.ts';

describe('Dates and numbers', () => {
  it('are written as day.month.year in all languages, and without the year in lists', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(formatsFor(language).date('2026-06-05')).toBe('05.06.2026');
      expect(formatsFor(language).shortDate('2026-06-05')).toBe('05.06');
    }
  });

  it('show moments in Norwegian time, summer and winter', () => {
    const { dateTime } = formatsFor('nb');
    expect(dateTime('2026-06-15T22:30:00Z')).toBe('16.06.2026 00:30');
    expect(dateTime('2026-01-15T22:30:00Z')).toBe('15.01.2026 23:30');
  });

  it('know which day it is in Norway when it is still yesterday in Greenwich', () => {
    expect(dayOf(new Date('2026-06-15T22:30:00Z'))).toBe('2026-06-16');
  });

  it('part thousands by a space that does not break', () => {
    expect(formatsFor('nb').number(48213n)).toBe('48\u00a0213');
  });
});
