import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseFile,
  aCaseThatIs,
  aClosedCase,
  anAssignedCase,
  anEndedMeasure,
  anOpenedCase,
  aReopenedCase,
  aReturnedDecision,
  aScreenedConcern,
  assignCase,
  closeCase,
  days,
  ids,
  openCase,
  reopenCase,
} from '../testing/index.ts';

const aCase = spec(caseDecider);
const closed = { code: 'WrongPhase', reason: 'caseClosed', since: days.closed } as const;
const isOpen = { code: 'WrongPhase', reason: 'caseAlreadyOpen', since: days.received } as const;

describe('Opening a case', () => {
  it('gives the child a case with a number', () => {
    aCase.when(openCase()).then(anOpenedCase());
    aCase.when(openCase({ caseNumber: '' })).thenRejected(invalid('caseNumber', 'required'));
    aCase
      .when(openCase({ caseNumber: '9'.repeat(37) }))
      .thenRejected(invalid('caseNumber', 'tooLong'));
  });

  it('is done once', () => {
    aCase.given(anOpenedCase()).when(openCase()).thenNothing();
    aCase
      .given(anOpenedCase())
      .when(openCase({ caseNumber: '2026/0002' }))
      .thenRejected(isOpen);
    aCase.given(anOpenedCase(), aClosedCase()).when(openCase()).thenRejected(closed);
  });
});

describe('Assigning a case', () => {
  it('names who is responsible, and stays quiet when it is the same person', () => {
    aCase.given(anOpenedCase()).when(assignCase()).then(anAssignedCase());
    aCase.given(anOpenedCase(), anAssignedCase()).when(assignCase()).thenNothing();
    aCase
      .given(anOpenedCase(), anAssignedCase())
      .when(assignCase({ to: ids.leader }))
      .then(anAssignedCase({ to: ids.leader }));
  });

  it('places a case that no unit has where they work, and leaves one that has a unit', () => {
    const placed = { type: 'CasePlacedInUnit', data: { unit: ids.unit } } as const;
    aCase
      .given(anOpenedCase())
      .when(assignCase({ unit: ids.unit }))
      .then(anAssignedCase(), placed);
    const elsewhere = { ...placed, data: { unit: ids.secondUnit } };
    aCase
      .given(anOpenedCase(), elsewhere)
      .when(assignCase({ unit: ids.unit }))
      .then(anAssignedCase());
  });

  it('needs an open case', () => {
    aCase.when(assignCase()).thenRejected({ code: 'NotFound', what: 'case' });
    aCase.given(anOpenedCase(), aClosedCase()).when(assignCase()).thenRejected(closed);
  });
});

describe('Closing a case', () => {
  it('gives the reasons, when nothing waits', () => {
    aCase
      .given(...aCaseThatIs('Ended'))
      .when(closeCase())
      .then(aClosedCase());
    aCase
      .given(...aCaseThatIs('Ended'))
      .when(closeCase({ reasons: '' }))
      .thenRejected(invalid('reasons', 'required'));
  });

  it('ends the plans that still ran', () => {
    const [plan] = aCaseFile(aCaseThatIs('Closed')).plans;
    expect(plan).toMatchObject({ evaluateBy: null, endedOn: days.closed });
  });

  it('waits for a concern to be reviewed', () => {
    aCase
      .given(...aCaseThatIs('Received'))
      .when(closeCase())
      .thenRejected({ code: 'WrongPhase', reason: 'concernOpen' });
    aCase
      .given(...aCaseThatIs('Received'), aScreenedConcern({ outcome: '10' }))
      .when(closeCase())
      .then(aClosedCase());
  });

  it('waits for the investigation, the decision and the measure', () => {
    aCase
      .given(...aCaseThatIs('Assessed'))
      .when(closeCase())
      .thenRejected({ code: 'WrongPhase', reason: 'investigationRunning' });
    aCase
      .given(...aCaseThatIs('Proposed'))
      .when(closeCase())
      .thenRejected({ code: 'WrongPhase', reason: 'decisionPending' });
    aCase
      .given(...aCaseThatIs('Proposed'), aReturnedDecision())
      .when(closeCase())
      .thenRejected({ code: 'WrongPhase', reason: 'decisionPending' });
    aCase
      .given(...aCaseThatIs('Evaluated'))
      .when(closeCase())
      .thenRejected({ code: 'WrongPhase', reason: 'measureRunning' });
  });

  it('is done once', () => {
    aCase
      .given(...aCaseThatIs('Closed'))
      .when(closeCase())
      .thenRejected(closed);
  });
});

describe('Reopening a case', () => {
  it('is for a case that is closed, with reasons', () => {
    aCase
      .given(...aCaseThatIs('Closed'))
      .when(reopenCase())
      .then(aReopenedCase());
    aCase
      .given(...aCaseThatIs('Closed'))
      .when(reopenCase({ reasons: '' }))
      .thenRejected(invalid('reasons', 'required'));
    aCase
      .given(...aCaseThatIs('Ended'))
      .when(reopenCase())
      .thenRejected(isOpen);
    aCase.when(reopenCase()).thenRejected({ code: 'NotFound', what: 'case' });
  });

  it('leaves the case as open after any number of closings and reopenings', () => {
    fc.assert(
      fc.property(fc.nat(10), (times) => {
        const rounds = Array.from({ length: times }, () => [aClosedCase(), aReopenedCase()]).flat();
        const file = aCaseFile([...aCaseThatIs('Measured'), anEndedMeasure(), ...rounds]);
        expect([file.status, file.closedOn]).toEqual(['Open', null]);
      }),
    );
  });
});
