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
  aHeardChild,
  anAssessedInvestigation,
  anExtendedInvestigation,
  aPlannedInvestigation,
  aReturnedDecision,
  assessInvestigation,
  days,
  extendInvestigation,
  ids,
  makeInvestigationPlan,
  noonOf,
} from '../testing/index.ts';

const aCase = spec(caseDecider);
const ended = { code: 'WrongPhase', reason: 'investigationEnded', since: days.approved } as const;

describe('Planning an investigation (§ 2-2(3))', () => {
  it('says what is to be examined, and how', () => {
    aCase
      .given(...aCaseThatIs('Investigating'))
      .when(makeInvestigationPlan())
      .then(aPlannedInvestigation());
    aCase
      .given(...aCaseThatIs('Investigating'))
      .when(makeInvestigationPlan({ plan: '' }))
      .thenRejected(invalid('plan', 'required', 'bvl § 2-2(3)'));
  });

  it('stays quiet when the plan is sent twice, and takes a changed one', () => {
    const planned = [...aCaseThatIs('Investigating'), aPlannedInvestigation()];
    aCase
      .given(...planned)
      .when(makeInvestigationPlan())
      .thenNothing();
    aCase
      .given(...planned)
      .when(makeInvestigationPlan({ plan: 'Også samtale med far.' }))
      .then(aPlannedInvestigation({ plan: 'Også samtale med far.' }));
  });

  it('names an investigation that runs', () => {
    aCase
      .given(...aCaseThatIs('Received'))
      .when(makeInvestigationPlan())
      .thenRejected({ code: 'NotFound', what: 'investigation' });
    aCase
      .given(...aCaseThatIs('Approved'))
      .when(makeInvestigationPlan())
      .thenRejected(ended);
  });
});

describe('Extending an investigation (§ 2-2(2))', () => {
  const running = aCaseThatIs('Investigating');

  it('makes it six months in all, with reasons', () => {
    aCase
      .given(...running)
      .when(extendInvestigation())
      .then(anExtendedInvestigation());
    aCase
      .given(...running)
      .when(extendInvestigation({ reasons: '' }))
      .thenRejected(invalid('reasons', 'required', 'bvl § 2-2(2)'));
  });

  it('is done once', () => {
    aCase
      .given(...running, anExtendedInvestigation())
      .when(extendInvestigation())
      .thenNothing();
    aCase
      .given(...running, anExtendedInvestigation())
      .when(extendInvestigation({ reasons: 'Enda en grunn.' }))
      .thenRejected({ code: 'WrongPhase', reason: 'alreadyExtended', since: days.extended });
  });

  it('is decided on the last day of the three months, but not the day after', () => {
    aCase
      .given(...running)
      .when(extendInvestigation({ now: noonOf(days.investigationDue) }))
      .then(anExtendedInvestigation({ decidedOn: days.investigationDue }));
    aCase
      .given(...running)
      .when(extendInvestigation({ now: noonOf(localDate('2026-04-13')) }))
      .thenRejected({
        code: 'WrongPhase',
        reason: 'extensionTooLate',
        since: days.investigationDue,
      });
  });

  it('is accepted exactly until the three months are out', () => {
    const file = aCaseFile(running);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (later) => {
        const day = addDays(days.screened, later);
        const answer = caseDecider.decide(extendInvestigation({ now: noonOf(day) }), file);
        expect(answer.ok).toBe(day <= days.investigationDue);
      }),
    );
  });

  it('is not for an investigation that has ended', () => {
    aCase
      .given(...aCaseThatIs('Approved'))
      .when(extendInvestigation())
      .thenRejected(ended);
  });
});

describe('Assessing an investigation', () => {
  const heard = aCaseThatIs('Heard');

  it('rests on the child having been heard since it opened (§ 1-4)', () => {
    aCase
      .given(...heard)
      .when(assessInvestigation())
      .then(anAssessedInvestigation());
    aCase
      .given(...aCaseThatIs('Investigating'))
      .when(assessInvestigation())
      .thenRejected({ code: 'WrongPhase', reason: 'childNotHeard' });
    aCase
      .given(...aCaseThatIs('Investigating'), aHeardChild({ heardOn: days.received }))
      .when(assessInvestigation())
      .thenRejected({ code: 'WrongPhase', reason: 'childNotHeard' });
  });

  it('accepts a stated reason why the child was not heard', () => {
    aCase
      .given(
        ...aCaseThatIs('Investigating'),
        aHeardChild({ manner: '2.2', statement: 'Barnet ville ikke snakke med oss.' }),
      )
      .when(assessInvestigation())
      .then(anAssessedInvestigation());
  });

  it('has words, and grounds of the codes of its day', () => {
    aCase
      .given(...heard)
      .when(assessInvestigation({ assessment: '' }))
      .thenRejected(invalid('assessment', 'required', 'bvl § 2-2'));
    aCase
      .given(...heard)
      .when(assessInvestigation({ grounds: [{ code: '8', clarification: null }] }))
      .thenRejected(invalid('grounds[0].code', 'codeNotValidOnDate', 'Saksinnhold'));
  });

  it('stays quiet when nothing has changed, and may be made anew until it is decided on', () => {
    const assessed = [...heard, anAssessedInvestigation()];
    const anew = { assessment: 'Nye opplysninger fra legen endrer bildet.' };
    aCase
      .given(...assessed)
      .when(assessInvestigation())
      .thenNothing();
    aCase
      .given(...assessed)
      .when(assessInvestigation(anew))
      .then(anAssessedInvestigation(anew));
    aCase
      .given(...aCaseThatIs('Proposed'))
      .when(assessInvestigation(anew))
      .thenRejected({ code: 'WrongPhase', reason: 'decisionPending' });
    aCase
      .given(...aCaseThatIs('Proposed'), aReturnedDecision())
      .when(assessInvestigation(anew))
      .then(anAssessedInvestigation(anew));
  });

  it('is over when the investigation has ended', () => {
    aCase
      .given(...aCaseThatIs('Approved'))
      .when(assessInvestigation())
      .thenRejected(ended);
    aCase
      .given(...heard)
      .when(assessInvestigation({ investigationId: ids.secondInvestigation }))
      .thenRejected({ code: 'NotFound', what: 'investigation' });
  });
});
