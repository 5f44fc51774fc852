import { describe, it } from '@jest/globals';
import { localDate } from '@saksgang/kernel';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseThatIs,
  aConcludedInvestigation,
  anAnonymousReporter,
  anApprovedDecision,
  aNotifiedReporter,
  anOmittedNotification,
  anOpenedCase,
  anOpenedInvestigation,
  aPrivateReporter,
  aReceivedConcern,
  aScreenedConcern,
  days,
  ids,
  noonOf,
  notifyReporter,
  omitNotification,
} from '../testing/index.ts';

const aCase = spec(caseDecider);

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
