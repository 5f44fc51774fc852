import { describe, it } from '@jest/globals';
import { hoursAfter } from '@saksgang/kernel';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import {
  aCaseReview,
  aCaseThatIs,
  aConflictOfInterest,
  endReview,
  ids,
  openForReview,
} from '../testing/index.ts';

const aCase = spec(caseDecider);
const received = aCaseThatIs('Received');
const opened = [...received, aCaseReview()];
const ended = { type: 'CaseReviewEnded', data: { reviewId: ids.caseReview } } as const;

describe('Opening one case for review (koml § 25-1)', () => {
  it('takes a purpose and words, and ends by itself after fourteen days', () => {
    aCase
      .given(...received)
      .when(openForReview())
      .then(aCaseReview());
    aCase
      .given(...received)
      .when(openForReview({ reasons: ' ' }))
      .thenRejected(invalid('reasons', 'required', 'koml § 25-1'));
  });

  it('is possible after the case is closed: that is when most is to be learnt', () => {
    aCase
      .given(...aCaseThatIs('Closed'))
      .when(openForReview())
      .then(aCaseReview());
  });

  it('stays quiet when it is sent twice, and is not done twice at a time', () => {
    aCase
      .given(...opened)
      .when(openForReview())
      .thenNothing();
    const again = openForReview({ reviewId: ids.secondReview });
    const open = { code: 'WrongPhase', reason: 'caseReviewOpen' } as const;
    aCase
      .given(...opened)
      .when(again)
      .thenRejected(open);
    aCase
      .given(...opened)
      .when({ ...again, by: ids.colleague, alsoAs: [ids.reviewer] })
      .thenRejected(open);
  });

  it('is possible again when it has ended', () => {
    const { until } = aCaseReview().data;
    const later = { ...openForReview(), reviewId: ids.secondReview, now: until };
    const anew = { reviewId: ids.secondReview, until: hoursAfter(until, 14 * 24) };
    aCase
      .given(...opened)
      .when(later)
      .then(aCaseReview(anew));
  });

  it('is not for whom a conflict of interest keeps out (fvl § 6)', () => {
    aCase
      .given(...received, aConflictOfInterest({ user: ids.reviewer }))
      .when(openForReview())
      .thenRejected({ code: 'ConflictOfInterest' });
  });
});

describe('Ending a review before its time', () => {
  it('is for whoever opened it, behind whichever account', () => {
    aCase
      .given(...opened)
      .when(endReview())
      .then(ended);
    aCase
      .given(...opened)
      .when(endReview({ by: ids.colleague, alsoAs: [ids.reviewer] }))
      .then(ended);
    aCase
      .given(...opened)
      .when(endReview({ by: ids.colleague }))
      .thenRejected({ code: 'NotFound', what: 'caseReview' });
  });

  it('stays quiet when it has ended already', () => {
    aCase
      .given(...opened, ended)
      .when(endReview())
      .thenNothing();
    aCase
      .given(...opened)
      .when(endReview({ now: aCaseReview().data.until }))
      .thenNothing();
  });
});
