import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, localDate, type LocalDate } from '@saksgang/kernel';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  ageOn,
  dateInNorway,
  daysBetween,
  startOfDayInNorway,
} from './calendar.ts';

const anyDate = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => addDays(localDate('1950-01-01'), days));

describe('The date in Norway', () => {
  it('is the next day when the evening has passed midnight in Oslo but not in UTC', () => {
    expect(dateInNorway(instant('2026-01-05T23:30:00Z'))).toBe('2026-01-06');
    expect(dateInNorway(instant('2026-07-05T22:30:00Z'))).toBe('2026-07-06');
  });

  it('is the same day before midnight in Oslo', () => {
    expect(dateInNorway(instant('2026-01-05T22:59:59.999Z'))).toBe('2026-01-05');
    expect(dateInNorway(instant('2026-07-05T21:59:59.999Z'))).toBe('2026-07-05');
  });

  it('holds through the nights the clock is changed', () => {
    expect(dateInNorway(instant('2026-03-28T23:00:00Z'))).toBe('2026-03-29');
    expect(dateInNorway(instant('2026-03-29T22:00:00Z'))).toBe('2026-03-30');
    expect(dateInNorway(instant('2026-10-24T22:00:00Z'))).toBe('2026-10-25');
    expect(dateInNorway(instant('2026-10-25T22:59:59Z'))).toBe('2026-10-25');
  });

  it('is that of any clock in Oslo, at any moment', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
    const anyMoment = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyMoment, (moment) => {
        expect(dateInNorway(instant(moment.toISOString()))).toBe(clock.format(moment));
      }),
    );
  });

  it('begins at the moment that has that date, and not a millisecond earlier', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const start = startOfDayInNorway(date);
        const before = instant(new Date(Date.parse(start) - 1).toISOString());
        expect(dateInNorway(start)).toBe(date);
        expect(dateInNorway(before)).toBe(addDays(date, -1));
      }),
    );
  });
});

describe('Counting weeks and months (dl § 148)', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months end on %s', (start, months, end) => {
    expect(addMonths(localDate(start), months)).toBe(end);
  });

  it('ends weeks on the same weekday, over the change of the clock too', () => {
    expect(addWeeks(localDate('2026-03-25'), 1)).toBe('2026-04-01');
    expect(addWeeks(localDate('2026-12-28'), 1)).toBe('2027-01-04');
  });

  it('ends months on the same day of the month, or on the last day of a shorter one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 48 }), (date, months) => {
        const end = addMonths(date, months);
        const isSameDay = end.slice(8) === date.slice(8);
        const isLastDay = addDays(end, 1).slice(8) === '01';
        expect(isSameDay || isLastDay).toBe(true);
        expect(monthNumber(end) - monthNumber(date)).toBe(months);
      }),
    );
  });

  it('counts the days it has added', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('Age', () => {
  it('rises on the birthday', () => {
    const birth = localDate('2011-06-15');
    expect(ageOn(birth, localDate('2026-06-14'))).toBe(14);
    expect(ageOn(birth, localDate('2026-06-15'))).toBe(15);
  });

  it('rises on 28 February in common years for who was born on 29 February', () => {
    const birth = localDate('2008-02-29');
    expect(ageOn(birth, localDate('2026-02-27'))).toBe(17);
    expect(ageOn(birth, localDate('2026-02-28'))).toBe(18);
    expect(ageOn(birth, localDate('2028-02-28'))).toBe(19);
    expect(ageOn(birth, localDate('2028-02-29'))).toBe(20);
  });

  it('is unknown before birth', () => {
    expect(ageOn(localDate('2026-06-15'), localDate('2026-06-14'))).toBeNull();
  });

  it('is as many years as have been added, on the day they are full', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 100 }), (birth, years) => {
        const birthday = addYears(birth, years);
        expect(ageOn(birth, birthday)).toBe(years);
        expect(ageOn(birth, addDays(birthday, -1))).toBe(years === 0 ? null : years - 1);
      }),
    );
  });
});

function monthNumber(date: LocalDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
