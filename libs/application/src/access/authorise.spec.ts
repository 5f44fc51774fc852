import { describe, expect, it } from '@jest/globals';
import { requesterFor } from '../testing/index.ts';
import { AccessDenied, authorise, mayUse } from './authorise.ts';
import { demoDirectory, demoUsers } from './demo-users.ts';
import { nameInList } from './graded-name.ts';
import type { Requester } from './requester.ts';

describe('What somebody may do', () => {
  it('is nothing that their scopes do not say', () => {
    const nobody: Requester = {
      ...requesterFor('ingrid'),
      user: { ...demoUsers.ingrid, scopes: [] },
    };
    for (const scope of ['CASE_READ', 'CASE_WRITE', 'DECISION_APPROVE', 'EVENTS_READ'] as const) {
      expect(mayUse(nobody, scope)).toBe(false);
      expect(() => authorise(nobody, scope)).toThrow(AccessDenied);
    }
  });

  it('lets a caseworker write, and a leader settle decisions', () => {
    expect(mayUse(requesterFor('ingrid'), 'CASE_WRITE')).toBe(true);
    expect(mayUse(requesterFor('ingrid'), 'DECISION_APPROVE')).toBe(false);
    expect(mayUse(requesterFor('tor'), 'DECISION_APPROVE')).toBe(true);
  });

  it('lets the quality team and the integrator read everything and write nothing', () => {
    for (const name of ['amal', 'integrator'] as const) {
      expect(mayUse(requesterFor(name), 'EVENTS_READ')).toBe(true);
      expect(mayUse(requesterFor(name), 'CASE_WRITE')).toBe(false);
    }
  });

  it('never lets a machine settle a decision or an erasure or review a case, whatever its token carries', () => {
    const machine: Requester = {
      ...requesterFor('integrator'),
      user: {
        ...demoUsers.integrator,
        scopes: ['DECISION_APPROVE', 'ERASURE_DECIDE', 'CASE_REVIEW'],
      },
    };
    expect(mayUse(machine, 'DECISION_APPROVE')).toBe(false);
    expect(mayUse(machine, 'ERASURE_DECIDE')).toBe(false);
    expect(mayUse(machine, 'CASE_REVIEW')).toBe(false);
  });
});

describe('The directory of the demo municipality', () => {
  it('finds its users by id, and nobody else', () => {
    const directory = demoDirectory();
    expect(directory.find(demoUsers.tor.id)?.name).toBe('Tor Håkon Bjerke');
    expect(directory.find('nobody')).toBeNull();
    expect(new Set(directory.all().map(({ id }) => id)).size).toBe(directory.all().length);
  });
});

describe('A child’s name in a list', () => {
  it('is shown, unless the address is strictly confidential («kode 6»)', () => {
    expect(nameInList('Nora Eksempel', 'None')).toBe('Nora Eksempel');
    expect(nameInList('Nora Eksempel', 'Confidential')).toBe('Nora Eksempel');
    expect(nameInList('Nora Ås-Eksempel', 'StrictlyConfidential')).toBe('N. Å. E.');
  });
});
