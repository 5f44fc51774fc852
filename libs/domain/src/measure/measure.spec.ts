import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '@saksgang/kernel';
import { addDays } from '@saksgang/law';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseFile,
  aCaseThatIs,
  anApprovedDecision,
  anEndedMeasure,
  aProposedDecision,
  aStartedMeasure,
  days,
  endMeasure,
  ids,
  noonOf,
  startMeasure,
} from '../testing/index.ts';

const aCase = spec(caseDecider);
const decided = aCaseThatIs('Approved');

describe('Starting a measure', () => {
  it('takes over the legal basis of its decision', () => {
    aCase
      .given(...decided)
      .when(startMeasure())
      .then(aStartedMeasure());
  });

  it('rests on a decision on measures that is made', () => {
    aCase
      .given(...aCaseThatIs('Proposed'))
      .when(startMeasure())
      .thenRejected({ code: 'WrongPhase', reason: 'noApprovedDecision' });
    aCase
      .given(...aCaseThatIs('Assessed'))
      .when(startMeasure())
      .thenRejected({ code: 'NotFound', what: 'decision' });
    aCase
      .given(
        ...aCaseThatIs('Assessed'),
        aProposedDecision({ kind: 'Petition', outcome: '2' }),
        anApprovedDecision(),
      )
      .when(startMeasure())
      .thenRejected({ code: 'WrongPhase', reason: 'decisionNotOnMeasures' });
  });

  it('has a category of the day it starts, never a heading', () => {
    aCase
      .given(...decided)
      .when(startMeasure({ category: '8.2' }))
      .thenRejected(invalid('category', 'codeNotValidOnDate', 'Tiltakskategori'));
    aCase
      .given(...decided)
      .when(startMeasure({ category: '3' }))
      .thenRejected(invalid('category', 'notInCodeList', 'Tiltakskategori'));
  });

  it('says in words what the category leaves open', () => {
    aCase
      .given(...decided)
      .when(startMeasure({ category: '3.99' }))
      .thenRejected(invalid('clarification', 'clarificationRequired', 'Tiltakskategori'));
    aCase
      .given(...decided)
      .when(startMeasure({ category: '3.99', clarification: 'COS-kurs' }))
      .then(aStartedMeasure({ category: '3.99', clarification: 'COS-kurs' }));
  });

  it('starts from the day of the decision, and not in the future', () => {
    const file = aCaseFile(decided);
    const now = noonOf(days.measureStarted);
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), (distance) => {
        const startedOn = addDays(days.measureStarted, distance);
        const answer = caseDecider.decide(startMeasure({ startedOn, now }), file);
        const isAllowed = startedOn >= days.approved && startedOn <= days.measureStarted;
        expect(answer.ok).toBe(isAllowed);
      }),
    );
  });

  it('stays quiet when the same measure is started twice', () => {
    aCase
      .given(...decided, aStartedMeasure())
      .when(startMeasure())
      .thenNothing();
    aCase
      .given(...decided, aStartedMeasure())
      .when(startMeasure({ category: '4.6' }))
      .thenRejected(invalid('measureId', 'contradicts'));
  });
});

describe('Ending a measure', () => {
  const running = aCaseThatIs('Measured');

  it('gives the reasons', () => {
    aCase
      .given(...running)
      .when(endMeasure())
      .then(anEndedMeasure());
    aCase
      .given(...running)
      .when(endMeasure({ reasons: '' }))
      .thenRejected(invalid('reasons', 'required'));
  });

  it('is not dated before it began, nor in the future', () => {
    aCase
      .given(...running)
      .when(endMeasure({ endedOn: days.planned }))
      .thenRejected(invalid('endedOn', 'beforeTheFactItRestsOn'));
    aCase
      .given(...running)
      .when(endMeasure({ endedOn: localDate('2026-09-29') }))
      .thenRejected(invalid('endedOn', 'inTheFuture'));
  });

  it('stays quiet when it is ended twice, and is not ended otherwise', () => {
    aCase
      .given(...aCaseThatIs('Ended'))
      .when(endMeasure())
      .thenNothing();
    aCase
      .given(...aCaseThatIs('Ended'))
      .when(endMeasure({ reasons: 'Noe annet.' }))
      .thenRejected({ code: 'WrongPhase', reason: 'measureEnded', since: days.measureEnded });
  });

  it('names a measure of the case', () => {
    aCase
      .given(...decided)
      .when(endMeasure({ measureId: ids.measure }))
      .thenRejected({ code: 'NotFound', what: 'measure' });
  });
});
