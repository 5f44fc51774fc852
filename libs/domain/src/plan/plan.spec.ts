import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@saksgang/law';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseFile,
  aCaseThatIs,
  aHeldEvaluation,
  aMadePlan,
  days,
  ids,
  makePlan,
} from '../testing/index.ts';

const aCase = spec(caseDecider);
const decided = aCaseThatIs('Approved');

describe('Making a plan (§ 8-1)', () => {
  it('rests on a decision on measures that is made', () => {
    aCase
      .given(...decided)
      .when(makePlan())
      .then(aMadePlan());
    aCase
      .given(...aCaseThatIs('Proposed'))
      .when(makePlan())
      .thenRejected({ code: 'WrongPhase', reason: 'noApprovedDecision' });
  });

  it('does not begin before the decision', () => {
    aCase
      .given(...decided)
      .when(makePlan({ startsOn: days.proposed }))
      .thenRejected(invalid('startsOn', 'beforeTheFactItRestsOn', 'bvl § 8-1'));
  });

  it('has goals, each in words, and its content', () => {
    aCase
      .given(...decided)
      .when(makePlan({ goals: [] }))
      .thenRejected(invalid('goals', 'required', 'bvl § 8-1(2)'));
    aCase
      .given(...decided)
      .when(makePlan({ goals: [{ goalId: ids.goal, text: '' }] }))
      .thenRejected(invalid('goals[0].text', 'required'));
    const twice = { goalId: ids.goal, text: 'Mål' };
    aCase
      .given(...decided)
      .when(makePlan({ goals: [twice, twice] }))
      .thenRejected(invalid('goals', 'contradicts'));
    aCase
      .given(...decided)
      .when(makePlan({ content: '' }))
      .thenRejected(invalid('content', 'required', 'bvl § 8-1(2)'));
  });

  it('is of a kind that exists on the day it begins', () => {
    aCase
      .given(...decided)
      .when(makePlan({ kind: '3' }))
      .thenRejected(invalid('kind', 'codeNotValidOnDate', 'Plantype'));
  });

  it('stays quiet when the same plan is made twice, evaluated since or not', () => {
    aCase
      .given(...decided, aMadePlan())
      .when(makePlan())
      .thenNothing();
    aCase
      .given(...decided, aMadePlan(), aHeldEvaluation())
      .when(makePlan())
      .thenNothing();
    aCase
      .given(...decided, aMadePlan())
      .when(makePlan({ content: 'Noe annet.' }))
      .thenRejected(invalid('planId', 'contradicts'));
  });

  it('is evaluated after it has begun, whenever that is', () => {
    const file = aCaseFile(decided);
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: -100, max: 500 }), (start, distance) => {
        const startsOn = addDays(days.approved, start);
        const evaluateBy = addDays(startsOn, distance);
        const answer = caseDecider.decide(makePlan({ startsOn, evaluateBy }), file);
        expect(answer.ok).toBe(distance > 0);
      }),
    );
  });
});
