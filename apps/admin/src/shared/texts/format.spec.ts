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

  it('name the days of nynorsk, which browsers may not know', () => {
    const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-21', '2026-11-22'];
    const { weekday, shortWeekday, longDate } = formatsFor('nn');
    expect(days.map(weekday)).toEqual(['måndag', 'tysdag', 'onsdag', 'laurdag', 'søndag']);
    expect(days.map(shortWeekday)).toEqual(['mån.', 'tys.', 'ons.', 'lau.', 'søn.']);
    expect(longDate('2026-06-16')).toBe('tysdag 16. juni 2026');
    expect(formatsFor('nb').weekday('2026-06-16')).toBe('tirsdag');
    expect(formatsFor('en').weekday('2026-06-16')).toBe('Tuesday');
  });

  it('part thousands by a space that does not break', () => {
    expect(formatsFor('nb').number(48213n)).toBe('48\u00a0213');
  });
});
