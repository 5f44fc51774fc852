import { describe, it } from '@jest/globals';
import { instant, localDate, type Instant } from '@saksgang/kernel';
import { dateInNorway } from '@saksgang/law';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseThatIs,
  aClosedCase,
  anOpenedCase,
  aPublicReporter,
  aReceivedConcern,
  aReopenedCase,
  days,
  ids,
  noonOf,
  receiveConcern,
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
      .when(receiveConcern({ open: { caseNumber: '', childId: ids.child, unit: null } }))
      .thenRejected(invalid('open.caseNumber', 'required'));
  });

  it('gives the case to the unit that takes the first one in, and leaves it there', () => {
    const open = { caseNumber: '2026/0001', childId: ids.child, unit: ids.unit };
    const placed = { type: 'CasePlacedInUnit', data: { unit: ids.unit } } as const;
    aCase.when(receiveConcern({ open })).then(anOpenedCase(), aReceivedConcern(), placed);
    aCase.given(anOpenedCase()).when(receiveConcern({ open })).then(aReceivedConcern());
  });

  it('refuses a concern about another child than the case is about', () => {
    aCase
      .given(anOpenedCase())
      .when(
        receiveConcern({ open: { caseNumber: '2026/0001', childId: ids.reporter, unit: null } }),
      )
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
