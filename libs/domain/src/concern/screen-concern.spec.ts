import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, localDate } from '@saksgang/kernel';
import { addWeeks, dateInNorway } from '@saksgang/law';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseFile,
  aCaseThatIs,
  anOpenedCase,
  anOpenedInvestigation,
  aReceivedConcern,
  aScreenedConcern,
  days,
  ids,
  noonOf,
  receiveConcern,
  screenConcern,
} from '../testing/index.ts';
import { contentsOf } from './contents-of.ts';

const aCase = spec(caseDecider);

describe('Screening a concern (§ 2-1)', () => {
  const received = [anOpenedCase(), aReceivedConcern()];

  it('opens the investigation, whose clock starts when the week is over', () => {
    aCase
      .given(...received)
      .when(screenConcern())
      .then(aScreenedConcern(), anOpenedInvestigation());
  });

  it('may dismiss it, with reasons', () => {
    aCase
      .given(...received)
      .when(screenConcern({ outcome: '10', reasons: 'Ingen grunn til bekymring.' }))
      .then(aScreenedConcern({ outcome: '10', reasons: 'Ingen grunn til bekymring.' }));
    aCase
      .given(...received)
      .when(screenConcern({ outcome: '10', reasons: '' }))
      .thenRejected(invalid('reasons', 'required', 'bvl § 2-1'));
  });

  it('stays quiet when the same conclusion is sent twice', () => {
    aCase
      .given(...received, aScreenedConcern())
      .when(screenConcern())
      .thenNothing();
  });

  it('cannot be done over', () => {
    aCase
      .given(...received, aScreenedConcern())
      .when(screenConcern({ outcome: '10' }))
      .thenRejected({
        code: 'WrongPhase',
        reason: 'concernAlreadyScreened',
        since: days.screened,
      });
    aCase
      .given(...received, aScreenedConcern())
      .when(screenConcern({ contents: [{ code: '1.2.03', clarification: null }] }))
      .thenRejected({
        code: 'WrongPhase',
        reason: 'concernAlreadyScreened',
        since: days.screened,
      });
  });

  it('uses the codes of the day it is concluded', () => {
    aCase
      .given(...received)
      .when(screenConcern({ outcome: '1' }))
      .thenRejected(invalid('outcome', 'codeNotValidOnDate', 'MeldingKonklusjon'));
  });

  it('codes what nobody has coded before it is concluded (KOSTRA Melding 5)', () => {
    const uncoded = aReceivedConcern({ channel: 'Portal', contents: [] });
    const contents = [{ code: '1.2.03', clarification: null }];
    aCase
      .given(anOpenedCase(), uncoded)
      .when(screenConcern({ contents }))
      .then(aScreenedConcern({ contents }), anOpenedInvestigation());
    aCase
      .given(anOpenedCase(), uncoded)
      .when(screenConcern({ outcome: '10' }))
      .thenRejected(invalid('contents', 'required', 'KOSTRA Melding 5'));
  });

  it('uses the content codes of the day the concern came', () => {
    const lastYear = aReceivedConcern({
      receivedAt: instant('2025-12-30T10:00:00.000Z'),
      receivedOn: localDate('2025-12-30'),
      contents: [],
    });
    aCase
      .given(anOpenedCase(), lastYear)
      .when(screenConcern({ outcome: '10', contents: [{ code: '7', clarification: null }] }))
      .then(aScreenedConcern({ outcome: '10', contents: [{ code: '7', clarification: null }] }));
    aCase
      .given(anOpenedCase(), lastYear)
      .when(screenConcern({ contents: [{ code: '1.2.03', clarification: null }] }))
      .thenRejected(invalid('contents[0].code', 'codeNotValidOnDate', 'Saksinnhold'));
  });

  it('wants each content code once, and the words that some demand', () => {
    const twice = { code: '1.2.03', clarification: null };
    aCase
      .given(...received)
      .when(screenConcern({ contents: [twice, twice] }))
      .thenRejected(invalid('contents[1].code', 'contradicts'));
    aCase
      .given(
        anOpenedCase(),
        aReceivedConcern({
          receivedAt: instant('2025-12-30T10:00:00.000Z'),
          receivedOn: localDate('2025-12-30'),
        }),
      )
      .when(screenConcern({ contents: [{ code: '18', clarification: ' ' }] }))
      .thenRejected(invalid('contents[0].clarification', 'clarificationRequired', 'Saksinnhold'));
  });

  it('shows the codes of the review where it gave any, and else those received', () => {
    const contents = [{ code: '1.2.03', clarification: null }];
    const after = (...events: Parameters<typeof aCaseFile>[0]) =>
      aCaseFile([...received, ...events]).concerns.map(contentsOf);
    expect(after()).toEqual([aReceivedConcern().data.contents]);
    expect(after(aScreenedConcern())).toEqual([aReceivedConcern().data.contents]);
    expect(after(aScreenedConcern({ contents }))).toEqual([contents]);
  });

  it('leaves what was received as it was, so that receiving it again stays quiet', () => {
    const contents = [{ code: '1.2.03', clarification: null }];
    aCase
      .given(...received, aScreenedConcern({ contents }))
      .when(receiveConcern())
      .thenNothing();
  });

  it('joins a running investigation, and only a running one', () => {
    const joined = { concernId: ids.secondConcern, outcome: '4', reasons: '' };
    aCase
      .given(...aCaseThatIs('Investigating'), aReceivedConcern({ concernId: ids.secondConcern }))
      .when(screenConcern(joined))
      .then(aScreenedConcern(joined));
    aCase
      .given(...received)
      .when(screenConcern({ outcome: '4' }))
      .thenRejected(invalid('outcome', 'contradicts'));
  });

  it('opens no second investigation while one runs', () => {
    aCase
      .given(...aCaseThatIs('Investigating'), aReceivedConcern({ concernId: ids.secondConcern }))
      .when(
        screenConcern({
          concernId: ids.secondConcern,
          investigationId: ids.secondInvestigation,
        }),
      )
      .thenRejected({ code: 'WrongPhase', reason: 'investigationRunning' });
  });

  it('is dismissed for running measures only while measures run', () => {
    const dismissed = { concernId: ids.secondConcern, outcome: '3', now: noonOf(days.evaluated) };
    const again = aReceivedConcern({ concernId: ids.secondConcern });
    aCase
      .given(...aCaseThatIs('Measured'), again)
      .when(screenConcern(dismissed))
      .then(
        aScreenedConcern({
          concernId: ids.secondConcern,
          outcome: '3',
          concludedOn: days.evaluated,
        }),
      );
    aCase
      .given(...aCaseThatIs('Ended'), again)
      .when(screenConcern(dismissed))
      .thenRejected(invalid('outcome', 'contradicts'));
  });

  it('names a concern of the case', () => {
    aCase
      .given(anOpenedCase())
      .when(screenConcern())
      .thenRejected({ code: 'NotFound', what: 'concern' });
  });

  it('starts the three months at the end of the week, whenever within it the review is done', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(7), (day, daysToReview) => {
        const at = (offset: number) =>
          instant(new Date(Date.UTC(2023, 0, 1 + offset, 12)).toISOString());
        const receivedOn = dateInNorway(at(day));
        const answer = caseDecider.decide(
          screenConcern({ now: at(day + daysToReview) }),
          aCaseFile([anOpenedCase(), aReceivedConcern({ receivedOn, receivedAt: at(day) })]),
        );
        const opened = answer.ok ? answer.value[1] : null;
        expect(opened?.data).toMatchObject({ clockStartsOn: addWeeks(receivedOn, 1) });
      }),
    );
  });
});
