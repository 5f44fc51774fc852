import { describe, expect, it } from '@jest/globals';
import { changedFields } from './changed-fields.ts';

describe('What an event changed, field by field', () => {
  it('shows the deadline before and after an extension', () => {
    const changes = [
      { path: 'investigations.0.extension.dueOn', before: '2026-04-12', after: '2026-07-12' },
    ];
    expect(changedFields(changes)).toEqual([
      {
        path: 'investigations.0.extension.dueOn',
        label: 'extensionDueOn',
        kind: 'date',
        before: '2026-04-12',
        after: '2026-07-12',
      },
    ]);
  });

  it('opens up what came whole, so that every new value has a line', () => {
    const contents = [{ code: '2.1.02', clarification: null }];
    const screening = { outcome: '2', concludedOn: '2026-01-09', urgent: false, contents };
    const fields = changedFields([
      { path: 'concerns.0.screening', before: null, after: screening },
    ]);
    expect(fields.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['screeningOutcome', null, '2'],
      ['screenedOn', null, '2026-01-09'],
      ['urgent', null, false],
      ['content', null, '2.1.02'],
    ]);
  });

  it('leaves out ids and digests, which tell a caseworker nothing', () => {
    const changes = [
      { path: 'decisions.0.contentHash', before: null, after: 'c81d' },
      { path: 'decisions.0.decisionId', before: null, after: '7e13' },
    ];
    expect(changedFields(changes)).toEqual([]);
  });

  it('leaves out what stayed the same inside something that changed', () => {
    const before = { text: 'Trygg voksen etter skoletid', madeOn: '2026-01-14' };
    const after = { ...before, madeOn: '2026-01-15' };
    const fields = changedFields([{ path: 'investigations.0.plan', before, after }]);
    expect(fields.map(({ label }) => label)).toEqual(['investigationPlanMadeOn']);
  });
});
