import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '@saksgang/kernel';
import { addDays, addMonths, addWeeks, daysBetween } from '../calendar/calendar.ts';
import { deadline, deadlineRule } from './deadline-rule.ts';
import { investigationStarts, legalClockStart } from './investigation-starts.ts';
import type { DeadlineId, DeadlineRule } from './rule.ts';
import { DEADLINE_RULES } from './rules.ts';

const anyDate = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => addDays(localDate('2000-01-01'), days));
const anyDeadline = fc.constantFrom<DeadlineId>('D01', 'D02', 'D03', 'D04', 'D05');

describe('The deadlines of a concern received on Monday 5 January 2026 and concluded on the Friday', () => {
  const starts = investigationStarts({
    receivedOn: localDate('2026-01-05'),
    concludedOn: localDate('2026-01-09'),
    openedOn: localDate('2026-01-09'),
  });

  it('asks for the review within the week (D01)', () => {
    const { rule, dueOn } = deadline('D01', localDate('2026-01-05'));
    expect([rule.paragraph, dueOn]).toEqual(['bvl § 2-1(1)', '2026-01-12']);
  });

  it('asks that the reporter is told within three weeks (D02)', () => {
    const { rule, dueOn } = deadline('D02', localDate('2026-01-05'));
    expect([rule.paragraph, dueOn]).toEqual(['bvl § 13-3(1)', '2026-01-26']);
  });

  it('keeps three starts apart: the legal clock, KOSTRA, and the day the work began', () => {
    expect(starts).toEqual({
      legalClock: '2026-01-12',
      kostra: '2026-01-09',
      actual: '2026-01-09',
    });
  });

  it('is due three months after the week ended, on a Sunday that is not moved (D03)', () => {
    const { rule, dueOn } = deadline('D03', starts.legalClock);
    expect([rule.paragraph, dueOn]).toEqual(['bvl § 2-2(2)', '2026-04-12']);
  });

  it('is due after six months in all, where it is extended (D04)', () => {
    expect(deadline('D04', starts.legalClock).dueOn).toBe('2026-07-12');
  });

  it('counts calendar months, where the register counts 90 days', () => {
    expect(addDays(starts.legalClock, 90)).toBe('2026-04-12');
    const received = localDate('2026-06-01');
    const due = deadline('D03', legalClockStart(received)).dueOn;
    expect([due, addDays(received, 7 + 90)]).toEqual(['2026-09-08', '2026-09-06']);
  });

  it('asks that a public reporter is told again three weeks after the end (D05)', () => {
    const { rule, dueOn } = deadline('D05', localDate('2026-03-30'));
    expect([rule.paragraph, dueOn]).toEqual(['bvl § 13-3(2)', '2026-04-20']);
  });
});

describe('Deadlines at the edges of the calendar', () => {
  it.each<[DeadlineId, string, string]>([
    ['D03', '2025-11-30', '2026-02-28'],
    ['D03', '2023-11-30', '2024-02-29'],
    ['D04', '2025-08-31', '2026-02-28'],
    ['D01', '2026-03-26', '2026-04-02'],
    ['D01', '2024-02-26', '2024-03-04'],
    ['D02', '2026-12-24', '2027-01-14'],
  ])('%s from %s is due on %s', (id, start, due) => {
    expect(deadline(id, localDate(start)).dueOn).toBe(due);
  });

  it('never makes three months shorter than 89 days or longer than 92', () => {
    fc.assert(
      fc.property(anyDate, (start) => {
        const length = daysBetween(start, deadline('D03', start).dueOn);
        expect(length).toBeGreaterThanOrEqual(89);
        expect(length).toBeLessThanOrEqual(92);
      }),
    );
  });

  it('is never earlier for a later start', () => {
    fc.assert(
      fc.property(anyDeadline, anyDate, fc.nat(400), (id, start, later) => {
        const due = deadline(id, start).dueOn;
        expect(deadline(id, addDays(start, later)).dueOn >= due).toBe(true);
      }),
    );
  });

  it('does not depend on how early the review was concluded', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(7), (receivedOn, days) => {
        const concludedOn = addDays(receivedOn, days);
        const { legalClock } = investigationStarts({
          receivedOn,
          concludedOn,
          openedOn: concludedOn,
        });
        expect(deadline('D03', legalClock).dueOn).toBe(addMonths(addWeeks(receivedOn, 1), 3));
      }),
    );
  });
});

describe('The rule a fact is judged by', () => {
  it('is the one valid on its own date', () => {
    expect(deadlineRule('D01', localDate('2022-12-31')).paragraph).toBe('bvl. 1992 § 4-2');
    expect(deadlineRule('D01', localDate('2023-01-01')).paragraph).toBe('bvl § 2-1(1)');
  });

  it('exists once for every deadline and date', () => {
    fc.assert(
      fc.property(anyDeadline, anyDate, (id, date) => {
        expect(deadlineRule(id, date).id).toBe(id);
      }),
    );
  });

  it('has a version of its own in every deadline', () => {
    const versions = DEADLINE_RULES.map(({ id, version }) => `${id} v${version}`);
    expect(new Set(versions).size).toBe(versions.length);
  });

  const temporary: DeadlineRule = {
    id: 'D01',
    version: 3,
    paragraph: 'bvl § 2-7',
    validFrom: localDate('2026-02-01'),
    validTo: localDate('2026-02-28'),
    length: { unit: 'weeks', count: 2 },
  };
  const rules = [...DEADLINE_RULES, temporary];

  it('may be a temporary one (§ 2-7), that gives way when its time is over', () => {
    expect(deadlineRule('D01', localDate('2026-02-10'), rules)).toBe(temporary);
    expect(deadlineRule('D01', localDate('2026-03-01'), rules).version).toBe(2);
  });

  it('is missed loudly where no version covers the date', () => {
    expect(() => deadlineRule('D02', localDate('2026-02-10'), [temporary])).toThrow(RangeError);
  });
});
