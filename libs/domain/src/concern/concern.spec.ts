import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, localDate, type Instant } from '@saksgang/kernel';
import { addWeeks, dateInNorway } from '@saksgang/law';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseFile,
  aCaseThatIs,
  aClosedCase,
  aConcludedInvestigation,
  anAnonymousReporter,
  anApprovedDecision,
  aNotifiedReporter,
  anOmittedNotification,
  anOpenedCase,
  anOpenedInvestigation,
  aPrivateReporter,
  aPublicReporter,
  aReceivedConcern,
  aReopenedCase,
  aScreenedConcern,
  days,
  ids,
  noonOf,
  notifyReporter,
  omitNotification,
  receiveConcern,
  screenConcern,
} from '../testing/index.ts';

const aCase = spec(caseDecider);
const second = { concernId: ids.secondConcern, open: null } as const;

describe('Receiving a concern (§ 2-1)', () => {
  it('opens the child’s case in the same breath', () => {
    aCase.when(receiveConcern()).then(anOpenedCase(), aReceivedConcern());
  });

  it('is dated by the calendar in Norway, not by UTC', () => {
    const receivedAt = instant('2026-01-04T23:30:00.000Z');
    aCase
      .given(anOpenedCase())
      .when(receiveConcern({ receivedAt }))
      .then(aReceivedConcern({ receivedAt, receivedOn: localDate('2026-01-05') }));
  });

  it('opens the case on the day it was received, though it is written down later', () => {
    aCase
      .when(receiveConcern({ now: noonOf(days.screened) }))
      .then(anOpenedCase(), aReceivedConcern());
  });

  it('adds to a case that is open', () => {
    aCase
      .given(anOpenedCase(), aReceivedConcern())
      .when(receiveConcern(second))
      .then(aReceivedConcern({ concernId: ids.secondConcern }));
  });

  it('reopens a closed case first: every concern is reviewed', () => {
    aCase
      .given(...aCaseThatIs('Received'), aClosedCase())
      .when(receiveConcern({ ...second, now: noonOf(days.closed) }))
      .then(aReopenedCase({ reasons: null }), aReceivedConcern({ concernId: ids.secondConcern }));
  });

  it('stays quiet when the same concern comes twice', () => {
    aCase.given(anOpenedCase(), aReceivedConcern()).when(receiveConcern()).thenNothing();
  });

  it('refuses another concern under an id in use', () => {
    aCase
      .given(anOpenedCase(), aReceivedConcern())
      .when(receiveConcern({ account: 'Noe annet.' }))
      .thenRejected(invalid('concernId', 'contradicts'));
  });

  it('needs a case, or what one is opened with', () => {
    aCase.when(receiveConcern({ open: null })).thenRejected({ code: 'NotFound', what: 'case' });
    aCase
      .when(receiveConcern({ open: { caseNumber: '', childId: ids.child } }))
      .thenRejected(invalid('open.caseNumber', 'required'));
  });

  it('refuses a concern about another child than the case is about', () => {
    aCase
      .given(anOpenedCase())
      .when(receiveConcern({ open: { caseNumber: '2026/0001', childId: ids.reporter } }))
      .thenRejected(invalid('open.childId', 'contradicts'));
  });

  it('cannot have come in the future', () => {
    const now = instant('2026-01-05T08:46:59.999Z');
    aCase.when(receiveConcern({ now })).thenRejected(invalid('receivedAt', 'inTheFuture'));
  });

  it('says what was told, in no more than 20 000 characters', () => {
    aCase.when(receiveConcern({ account: ' \n' })).thenRejected(invalid('account', 'required'));
    aCase
      .when(receiveConcern({ account: 'a'.repeat(20_001) }))
      .thenRejected(invalid('account', 'tooLong'));
  });

  it('is coded, unless it comes from the portal, where nobody of ours has read it', () => {
    aCase
      .when(receiveConcern({ contents: [] }))
      .thenRejected(invalid('contents', 'required', 'KOSTRA Melding 5'));
    aCase
      .given(anOpenedCase())
      .when(receiveConcern({ contents: [], channel: 'Portal' }))
      .then(aReceivedConcern({ contents: [], channel: 'Portal' }));
  });
});

describe('The codes of a concern', () => {
  const lastYear: Instant = instant('2025-12-31T12:00:00.000Z');
  const contents = [{ code: '3', clarification: null }];

  it('are judged on the day it was received, however late it is written down', () => {
    aCase
      .given(anOpenedCase())
      .when(receiveConcern({ receivedAt: lastYear, contents }))
      .then(
        aReceivedConcern({ receivedAt: lastYear, receivedOn: dateInNorway(lastYear), contents }),
      );
  });

  it('are refused outside their dates and outside the list', () => {
    aCase
      .when(receiveConcern({ contents }))
      .thenRejected(invalid('contents[0].code', 'codeNotValidOnDate', 'Saksinnhold'));
    aCase
      .when(receiveConcern({ reporter: { ...aPublicReporter, kind: '99' } }))
      .thenRejected(invalid('reporter.kind', 'notInCodeList', 'Melder'));
  });

  it('have words beside them where the list demands it', () => {
    aCase
      .when(receiveConcern({ reporter: { ...aPublicReporter, kind: '22' } }))
      .thenRejected(invalid('reporter.clarification', 'clarificationRequired', 'Melder'));
    const other = [{ code: '19', clarification: '  ' }];
    aCase
      .when(receiveConcern({ receivedAt: lastYear, contents: other }))
      .thenRejected(invalid('contents[0].clarification', 'clarificationRequired', 'Saksinnhold'));
  });

  it('stand once each', () => {
    const twice = [
      { code: '2.1.02', clarification: null },
      { code: '2.1.02', clarification: null },
    ];
    aCase
      .when(receiveConcern({ contents: twice }))
      .thenRejected(invalid('contents[1].code', 'contradicts'));
  });

  it('do not call a named reporter anonymous', () => {
    aCase
      .when(receiveConcern({ reporter: { ...aPublicReporter, kind: '23' } }))
      .thenRejected(invalid('reporter.kind', 'contradicts'));
  });
});

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
  });

  it('uses the codes of the day it is concluded', () => {
    aCase
      .given(...received)
      .when(screenConcern({ outcome: '1' }))
      .thenRejected(invalid('outcome', 'codeNotValidOnDate', 'MeldingKonklusjon'));
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

describe('Telling the reporter (§ 13-3)', () => {
  const received = [anOpenedCase(), aReceivedConcern()];

  it('records when it was sent, once', () => {
    aCase
      .given(...received)
      .when(notifyReporter())
      .then(aNotifiedReporter());
    aCase
      .given(...received, aNotifiedReporter())
      .when(notifyReporter())
      .thenNothing();
    aCase
      .given(...received, aNotifiedReporter())
      .when(notifyReporter({ sentOn: days.received }))
      .thenRejected({
        code: 'WrongPhase',
        reason: 'reporterAlreadyNotified',
        since: days.screened,
      });
  });

  it('is not dated before the concern came, nor in the future', () => {
    aCase
      .given(...received)
      .when(notifyReporter({ sentOn: localDate('2026-01-04') }))
      .thenRejected(invalid('sentOn', 'beforeTheFactItRestsOn', 'bvl § 13-3'));
    aCase
      .given(...received)
      .when(notifyReporter({ sentOn: localDate('2026-01-10') }))
      .thenRejected(invalid('sentOn', 'inTheFuture'));
  });

  it('is impossible where nobody said who they are, and is left out for that reason alone', () => {
    const anonymous = [anOpenedCase(), aReceivedConcern({ reporter: anAnonymousReporter })];
    aCase
      .given(...anonymous)
      .when(notifyReporter())
      .thenRejected({ code: 'WrongPhase', reason: 'reporterCannotBeNotified' });
    aCase
      .given(...anonymous)
      .when(omitNotification({ ground: 'ReporterUnknown' }))
      .then(anOmittedNotification({ ground: 'ReporterUnknown' }));
    aCase
      .given(...anonymous)
      .when(omitNotification())
      .thenRejected(invalid('ground', 'contradicts', 'bvl § 13-3'));
  });

  it('is possible with nothing but a telephone number', () => {
    const reporter = { ...anAnonymousReporter, kind: '4', contact: '22 00 00 00' };
    aCase
      .given(anOpenedCase(), aReceivedConcern({ reporter }))
      .when(notifyReporter())
      .then(aNotifiedReporter());
  });

  it('may be left out as manifestly groundless, once', () => {
    aCase
      .given(...received)
      .when(omitNotification())
      .then(anOmittedNotification());
    aCase
      .given(...received, anOmittedNotification())
      .when(omitNotification())
      .thenNothing();
    aCase
      .given(...received, aNotifiedReporter())
      .when(omitNotification())
      .thenRejected({
        code: 'WrongPhase',
        reason: 'reporterAlreadyNotified',
        since: days.screened,
      });
  });

  it('is not left out as unknown for a reporter who gave a name', () => {
    aCase
      .given(...received)
      .when(omitNotification({ ground: 'ReporterUnknown' }))
      .thenRejected(invalid('ground', 'contradicts', 'bvl § 13-3'));
  });

  it('says which special reasons it is left out for', () => {
    aCase
      .given(...received)
      .when(omitNotification({ ground: 'SpecialReasons' }))
      .thenRejected(invalid('reasons', 'required', 'bvl § 13-3'));
  });

  it('names a concern of the case', () => {
    const unknown = { code: 'NotFound', what: 'concern' } as const;
    aCase.given(anOpenedCase()).when(notifyReporter()).thenRejected(unknown);
    aCase.given(anOpenedCase()).when(omitNotification()).thenRejected(unknown);
  });
});

describe('Telling a public reporter what came of it (§ 13-3(2))', () => {
  const outcome = { about: 'Outcome', sentOn: days.approved, now: noonOf(days.approved) } as const;

  it('comes after the investigation has ended', () => {
    aCase
      .given(...aCaseThatIs('Approved'))
      .when(notifyReporter(outcome))
      .then(aNotifiedReporter({ about: 'Outcome', sentOn: days.approved }));
    aCase
      .given(...aCaseThatIs('Assessed'))
      .when(notifyReporter(outcome))
      .thenRejected({ code: 'WrongPhase', reason: 'investigationRunning' });
    aCase
      .given(anOpenedCase(), aReceivedConcern())
      .when(notifyReporter(outcome))
      .thenRejected({ code: 'WrongPhase', reason: 'concernNotScreened' });
  });

  it('is not dated before the investigation ended', () => {
    aCase
      .given(...aCaseThatIs('Approved'))
      .when(notifyReporter({ ...outcome, sentOn: days.proposed }))
      .thenRejected(invalid('sentOn', 'beforeTheFactItRestsOn', 'bvl § 13-3'));
  });

  it('is never told a private reporter (§ 13-1)', () => {
    aCase
      .given(
        anOpenedCase(),
        aReceivedConcern({ reporter: aPrivateReporter }),
        aScreenedConcern(),
        anOpenedInvestigation(),
        anApprovedDecision(),
        aConcludedInvestigation(),
      )
      .when(notifyReporter(outcome))
      .thenRejected({ code: 'WrongPhase', reason: 'reporterCannotBeNotified' });
  });

  it('is not owed for a concern that was dismissed', () => {
    aCase
      .given(anOpenedCase(), aReceivedConcern(), aScreenedConcern({ outcome: '10' }))
      .when(notifyReporter(outcome))
      .thenRejected({ code: 'WrongPhase', reason: 'reporterCannotBeNotified' });
  });

  it('reaches the reporter of a concern that was taken into the investigation', () => {
    const [concernId, joined] = [ids.secondConcern, '4'];
    aCase
      .given(
        ...aCaseThatIs('Investigating'),
        aReceivedConcern({ concernId }),
        aScreenedConcern({ concernId, outcome: joined, concludedOn: days.heard }),
        aConcludedInvestigation(),
      )
      .when(notifyReporter({ ...outcome, concernId }))
      .then(aNotifiedReporter({ concernId, about: 'Outcome', sentOn: days.approved }));
  });

  it('can still be done after the case has closed', () => {
    const sentOn = days.closed;
    aCase
      .given(...aCaseThatIs('Closed'))
      .when(notifyReporter({ ...outcome, sentOn, now: noonOf(sentOn) }))
      .then(aNotifiedReporter({ about: 'Outcome', sentOn }));
  });
});
