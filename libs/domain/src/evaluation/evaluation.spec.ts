import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '@saksgang/kernel';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseFile,
  aCaseThatIs,
  aHeldEvaluation,
  aMadePlan,
  days,
  holdEvaluation,
  ids,
} from '../testing/index.ts';

const aCase = spec(caseDecider);
const planned = aCaseThatIs('Measured');
const theEnd = { conclusion: 'End', evaluateBy: null } as const;

describe('Evaluating a plan (§ 8-1)', () => {
  it('measures every goal, with the child’s view', () => {
    aCase
      .given(...planned)
      .when(holdEvaluation())
      .then(aHeldEvaluation());
    aCase
      .given(...planned)
      .when(holdEvaluation({ childsView: '' }))
      .thenRejected(invalid('childsView', 'required', 'bvl § 1-4'));
    aCase
      .given(...planned)
      .when(holdEvaluation({ assessment: '' }))
      .thenRejected(invalid('assessment', 'required', 'bvl § 8-1'));
  });

  it('says when the next one is due, unless the plan ends here', () => {
    aCase
      .given(...planned)
      .when(holdEvaluation({ evaluateBy: null }))
      .thenRejected(invalid('evaluateBy', 'required', 'bvl § 8-1'));
    aCase
      .given(...planned)
      .when(holdEvaluation({ conclusion: 'Change', evaluateBy: days.evaluated }))
      .thenRejected(invalid('evaluateBy', 'beforeTheFactItRestsOn', 'bvl § 8-1'));
    aCase
      .given(...planned)
      .when(holdEvaluation({ conclusion: 'End' }))
      .thenRejected(invalid('evaluateBy', 'contradicts'));
    aCase
      .given(...planned)
      .when(holdEvaluation(theEnd))
      .then(aHeldEvaluation(theEnd));
  });

  it('moves the plan’s next date, or ends the plan', () => {
    const [continued] = aCaseFile([...planned, aHeldEvaluation()]).plans;
    const [ended] = aCaseFile([...planned, aHeldEvaluation(theEnd)]).plans;
    expect(continued).toMatchObject({ evaluateBy: days.nextEvaluationDue, endedOn: null });
    expect(ended).toMatchObject({ evaluateBy: null, endedOn: days.evaluated });
  });

  it('is not held before the plan begins, nor in the future', () => {
    aCase
      .given(...planned)
      .when(holdEvaluation({ heldOn: days.approved }))
      .thenRejected(invalid('heldOn', 'beforeTheFactItRestsOn'));
    aCase
      .given(...planned)
      .when(holdEvaluation({ heldOn: localDate('2026-06-25') }))
      .thenRejected(invalid('heldOn', 'inTheFuture'));
  });

  it('stays quiet when the same evaluation is held twice', () => {
    aCase
      .given(...planned, aHeldEvaluation())
      .when(holdEvaluation())
      .thenNothing();
    aCase
      .given(...planned, aHeldEvaluation())
      .when(holdEvaluation({ assessment: 'Noe annet.' }))
      .thenRejected(invalid('evaluationId', 'contradicts'));
  });

  it('names a plan that goes on, and its goals', () => {
    aCase
      .given(...aCaseThatIs('Approved'))
      .when(holdEvaluation())
      .thenRejected({ code: 'NotFound', what: 'plan' });
    aCase
      .given(...planned, aHeldEvaluation(theEnd))
      .when(holdEvaluation({ evaluationId: ids.secondEvaluation }))
      .thenRejected({ code: 'WrongPhase', reason: 'planEnded', since: days.evaluated });
    aCase
      .given(...planned)
      .when(holdEvaluation({ goals: [{ goalId: ids.secondGoal, attainment: 'Reached' }] }))
      .thenRejected({ code: 'NotFound', what: 'goal' });
  });

  it('takes every goal exactly once', () => {
    const goals = [
      { goalId: ids.goal, text: 'Mål 1' },
      { goalId: ids.secondGoal, text: 'Mål 2' },
    ];
    const file = aCaseFile([...aCaseThatIs('Approved'), aMadePlan({ goals })]);
    const anyGoals = fc.array(fc.constantFrom(ids.goal, ids.secondGoal), { maxLength: 4 });
    fc.assert(
      fc.property(anyGoals, (chosen) => {
        const evaluated = chosen.map((goalId) => ({ goalId, attainment: 'Reached' }) as const);
        const answer = caseDecider.decide(holdEvaluation({ goals: evaluated }), file);
        expect(answer.ok).toBe(chosen.length === 2 && new Set(chosen).size === 2);
      }),
    );
  });
});
