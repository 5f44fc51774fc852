import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markedMoments, neighboursOf, placeOf, revisionOn, type Moment } from './moments.ts';

const types = [
  'CaseOpened',
  'ConcernReceived',
  'ConcernScreened',
  'ChildHeard',
  'NoteCorrected',
  'DecisionApproved',
];
const moments: readonly Moment[] = types.map((type, revision) => ({
  type,
  revision,
  recordedAt: `2026-01-0${String(revision + 1)}T09:00:00Z`,
  data: type === 'ChildHeard' ? { manner: '1.1' } : {},
}));
const sameDay = (instant: Date) => instant.toISOString().slice(0, 10);

describe('Stepping through a case', () => {
  it('steps to the event before and after', () => {
    expect(neighboursOf(moments, 3)).toMatchObject({ previous: 2, next: 4 });
  });

  it('goes no further than the first and the newest event', () => {
    expect(neighboursOf(moments, 0).previous).toBeNull();
    expect(neighboursOf(moments, 5).next).toBeNull();
  });

  it('jumps between decisions', () => {
    expect(neighboursOf(moments, 3)).toMatchObject({ previousDecision: 2, nextDecision: 5 });
    expect(neighboursOf(moments, 5).nextDecision).toBeNull();
  });

  it('visits every event once on the way from the first to the newest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const many = Array.from({ length: count }, (_, revision) => ({
          type: 'NoteWritten',
          revision,
          recordedAt: '2026-01-01T09:00:00Z',
        }));
        const visited = [0];
        let next = neighboursOf(many, 0).next;
        while (next !== null) {
          visited.push(next);
          next = neighboursOf(many, next).next;
        }
        expect(visited).toEqual(many.map(({ revision }) => revision));
      }),
    );
  });
});

describe('Going to a date', () => {
  it('shows what was known at the end of that day', () => {
    expect(revisionOn(moments, '2026-01-03', sameDay)).toBe(2);
  });

  it('shows the newest event before a day when nothing happened', () => {
    expect(revisionOn(moments, '2026-03-01', sameDay)).toBe(5);
  });

  it('shows the first event for a day before the case', () => {
    expect(revisionOn(moments, '2025-12-24', sameDay)).toBe(0);
  });
});

describe('Marks on the slider', () => {
  it('marks decisions, talks with the child and corrections, and tells what came later', () => {
    const marks = markedMoments(moments, 3).map(({ mark, later }) => [mark, later]);
    expect(marks).toEqual([
      ['decision', false],
      ['talk', false],
      ['correction', true],
      ['decision', true],
    ]);
  });

  it('spaces events evenly, so that a burst on one day stays visible', () => {
    expect([0, 1, 2].map((revision) => placeOf(revision, 2))).toEqual([0, 50, 100]);
  });

  it('puts the only event of a new case at the start', () => {
    expect(placeOf(0, 0)).toBe(0);
  });
});
