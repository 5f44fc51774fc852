import { describe, expect, it } from '@jest/globals';
import { localDate } from '@saksgang/kernel';
import fc from 'fast-check';
import { addDays } from '../calendar/calendar.ts';
import type { HeldAs, RetentionRule } from './retention-rule.ts';
import { retentionRule } from './retention.ts';
import { RETENTION_RULES } from './rules.ts';

const today = localDate('2026-11-22');
const verdictOn = (heldAs: HeldAs, date = today) => retentionRule(heldAs, date).verdict;
const everything: readonly HeldAs[] = [
  'CaseFile',
  'PersonOfCase',
  'PersonInNoCase',
  'UnreadMessage',
  'JournalledMessage',
  'RefusedMessage',
];

describe('What must be kept', () => {
  it('is a child’s journal: client files are preserved (arkl § 13, bvl § 12-4)', () => {
    expect(verdictOn('CaseFile')).toEqual({
      kind: 'Preserved',
      ground: 'ClientFileIsPreserved',
      paragraph: 'arkl § 13, bvl § 12-4',
    });
  });

  it('is the name of whoever a journal is about: without it the file cannot be understood (arkl § 5)', () => {
    expect(verdictOn('PersonOfCase')).toMatchObject({
      kind: 'Preserved',
      paragraph: 'arkl § 5, bvl § 12-4',
    });
  });

  it('is a message nobody has read yet: a concern is reviewed first (bvl § 2-1)', () => {
    expect(verdictOn('UnreadMessage')).toMatchObject({
      kind: 'Preserved',
      paragraph: 'bvl § 2-1(1)',
    });
  });
});

describe('What only Nasjonalarkivet may let go', () => {
  it('is the original of a concern that has become part of a case (arkl § 13)', () => {
    expect(verdictOn('JournalledMessage')).toMatchObject({
      kind: 'NeedsPermission',
      paragraph: 'arkl § 13',
    });
  });
});

describe('What may be erased', () => {
  it('is a person registered by mistake, whom no case is about', () => {
    expect(verdictOn('PersonInNoCase')).toEqual({
      kind: 'MayBeErased',
      ground: 'NeverPartOfACase',
    });
  });

  it('is a message that was refused and never journalled', () => {
    expect(verdictOn('RefusedMessage')).toEqual({ kind: 'MayBeErased', ground: 'NeverJournalled' });
  });
});

describe('A retention rule', () => {
  it('says something of everything that is held, on every day since the act came into force', () => {
    const days = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(fc.constantFrom(...everything), days, (heldAs, since) => {
        expect(() => verdictOn(heldAs, addDays(localDate('2026-01-01'), since))).not.toThrow();
      }),
    );
  });

  it('is not applied before the act: nothing is erased by a rule that did not stand', () => {
    expect(() => verdictOn('PersonInNoCase', localDate('2025-12-31'))).toThrow(RangeError);
  });

  it('gives way to a newer one within its dates, and stands again after them', () => {
    const regulation: RetentionRule = {
      heldAs: 'JournalledMessage',
      version: 2,
      validFrom: localDate('2027-01-01'),
      validTo: localDate('2027-12-31'),
      verdict: { kind: 'MayBeErased', ground: 'NeverJournalled' },
    };
    const kindOn = (date: string) =>
      retentionRule('JournalledMessage', localDate(date), [...RETENTION_RULES, regulation]).verdict
        .kind;
    expect(['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01'].map(kindOn)).toEqual([
      'NeedsPermission',
      'MayBeErased',
      'MayBeErased',
      'NeedsPermission',
    ]);
  });

  it('names its paragraph wherever it keeps something', () => {
    const silent = RETENTION_RULES.filter(
      ({ verdict }) => verdict.kind !== 'MayBeErased' && !verdict.paragraph.includes('§'),
    );
    expect(silent).toEqual([]);
  });
});
