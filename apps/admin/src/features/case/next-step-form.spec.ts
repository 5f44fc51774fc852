import { describe, expect, it } from '@jest/globals';
import { aCase, aConcern, aDecision, anInvestigation } from './a-case.ts';
import { targetOf } from './next-step-form.ts';

describe('The next step', () => {
  it('leads to the review of the concern that waits for it', () => {
    expect(targetOf(aCase({ concerns: [aConcern({ id: 'newest' })] }))).toEqual({
      phase: 'CONCERN',
      form: 'screenConcern',
      subject: 'newest',
    });
  });

  it('leads to the running investigation', () => {
    const investigations = [anInvestigation()];
    expect(targetOf(aCase({ nextStep: 'MAKE_INVESTIGATION_PLAN', investigations }))).toEqual({
      phase: 'INVESTIGATION',
      form: 'makeInvestigationPlan',
      subject: 'investigation',
    });
  });

  it('leads back to the proposal that was returned', () => {
    const decisions = [aDecision({ id: 'returned', status: 'RETURNED' })];
    expect(targetOf(aCase({ nextStep: 'REVISE_DECISION', decisions }))).toMatchObject({
      form: 'proposeDecision',
      subject: 'returned',
    });
  });

  it('leads nowhere when there is nothing to do', () => {
    expect(targetOf(aCase({ nextStep: 'NOTHING' }))).toBeNull();
  });
});
