import { describe, expect, it } from '@jest/globals';
import type { CasePageFragment } from '@saksgang/graphql-client';
import { aCase, aConcern, aDecision, anInvestigation } from './a-case.ts';
import { openingPhase, phasesOf, type PhaseKey } from './phases.ts';

function phase(key: PhaseKey, caseFile: CasePageFragment) {
  const found = phasesOf(caseFile).find((other) => other.key === key);
  if (!found) throw new Error(`no phase ${key}`);
  return found;
}

const missingIn = (key: PhaseKey, caseFile: CasePageFragment) =>
  phase(key, caseFile)
    .steps.filter(({ done }) => !done)
    .map((step) => step.key);

const screened = aConcern({
  screening: {
    __typename: 'Screening',
    outcome: { __typename: 'Code', code: '2', label: 'Ikke henlagt', requiresClarification: false },
    concludedOn: '2026-01-09',
    urgent: false,
    reasons: 'Begrunnet.',
  },
});

const deadline = {
  __typename: 'Deadline',
  rule: 'D04',
  paragraph: 'bvl § 2-2(2)',
  startsOn: '2026-01-12',
  dueOn: '2026-07-12',
  originallyDueOn: '2026-04-12',
  daysLeft: 26,
  subjectId: 'investigation',
} as const;

describe('The phases of a case', () => {
  it('begin with the concern, and what it still asks for', () => {
    const caseFile = aCase();
    expect(phasesOf(caseFile).map(({ state }) => state)).toEqual([
      'now',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
    expect(missingIn('CONCERN', caseFile)).toEqual(['screened', 'receipt']);
  });

  it('show the days a concern took to review', () => {
    const caseFile = aCase({ phase: 'INVESTIGATION', concerns: [screened] });
    const { from, to, state } = phase('CONCERN', caseFile);
    expect({ from, to, state }).toEqual({ from: '2026-01-05', to: '2026-01-09', state: 'done' });
  });

  it('put each deadline in the phase it runs in', () => {
    const investigations = [anInvestigation()];
    const caseFile = aCase({ phase: 'INVESTIGATION', investigations, deadlines: [deadline] });
    expect(phase('INVESTIGATION', caseFile).deadline).toBe(deadline);
    expect(phase('CONCERN', caseFile).deadline).toBeNull();
  });

  it('do not take a talk before the investigation for the child being heard in it', () => {
    const earlier = {
      __typename: 'ChildStatement',
      id: 'talk',
      heardOn: '2025-11-03',
      manner: {
        __typename: 'Code',
        code: '1.1',
        label: 'Samtale',
        requiresClarification: false,
      },
      tookPart: true,
      statement: 'Jeg vil være hos Nora.',
      approvedByChild: true,
    } as const;
    const caseFile = aCase({
      phase: 'INVESTIGATION',
      investigations: [anInvestigation()],
      childStatements: [earlier],
    });
    expect(missingIn('INVESTIGATION', caseFile)).toContain('childHeard');
  });

  it('owe a public reporter the outcome once the investigation has ended (§ 13-3)', () => {
    const conclusion = {
      __typename: 'InvestigationConclusion',
      outcome: { __typename: 'Code', code: '1', label: 'Vedtak', requiresClarification: false },
      concludedOn: '2026-03-18',
      decisionId: 'decision',
    } as const;
    const investigations = [anInvestigation({ conclusion })];
    expect(missingIn('INVESTIGATION', aCase({ investigations }))).toContain('outcomeNotice');
    const anonymous = aConcern({ reporter: { ...aConcern().reporter, isPublic: false } });
    expect(
      missingIn('INVESTIGATION', aCase({ investigations, concerns: [anonymous] })),
    ).not.toContain('outcomeNotice');
  });

  it('count a returned proposal as missing', () => {
    const decisions = [aDecision({ status: 'RETURNED' })];
    expect(missingIn('DECISION', aCase({ phase: 'DECISION', decisions }))).toEqual([
      'proposed',
      'approved',
    ]);
  });
});

describe('A closed case', () => {
  it('opens on the last phase it reached', () => {
    const decisions = [aDecision({ kind: 'DISMISSAL', status: 'APPROVED' })];
    expect(openingPhase(aCase({ phase: 'CLOSED', status: 'CLOSED', decisions }))).toBe('DECISION');
  });
});
