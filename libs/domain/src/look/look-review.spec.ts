import { describe, it } from '@jest/globals';
import { spec } from '@saksgang/testing/spec';
import { invalid } from '../shared/checks.ts';
import { LookFindingId, UserId } from '../shared/ids.ts';
import { ids, noonOf } from '../testing/index.ts';
import { localDate } from '@saksgang/kernel';
import { lookReviewDecider } from './look-review.decider.ts';
import type { LookReviewCommand } from './look-review.ts';

const aReview = spec(lookReviewDecider);
const act = { by: UserId.parse(ids.recordsOfficer), now: noonOf(localDate('2026-12-01')) };
const finding = {
  findingId: LookFindingId.parse('00000000-0000-4000-8000-000000000131'),
  pattern: 'SameFamilyName',
  user: act.by,
} as const;
const words = 'Snakket med saksbehandleren. De er ikke i slekt.';

const followUp = (said: string): LookReviewCommand => ({
  type: 'FollowUpLooks',
  ...act,
  ...finding,
  words: said,
});
const followedUp = { type: 'LooksFollowedUp', data: { ...finding, words } } as const;

describe('What stood out in a month of looks', () => {
  it('is followed up with words', () => {
    aReview.given().when(followUp(words)).then(followedUp);
  });

  it('is not followed up without', () => {
    aReview.given().when(followUp('  ')).thenRejected(invalid('words', 'required'));
  });

  it('stays quiet when the words stand already, and is followed up again with others', () => {
    aReview.given(followedUp).when(followUp(words)).thenNothing();
    const other = { ...followedUp, data: { ...finding, words: 'Snakket med lederen.' } } as const;
    aReview.given(followedUp).when(followUp('Snakket med lederen.')).then(other);
  });
});

describe('A month of looks', () => {
  it('is gone through, by a unit or the whole municipality, and may be gone through again', () => {
    const data = { month: '2026-11', unit: null, findings: 2 };
    const reviewed = { type: 'LooksReviewed', data } as const;
    const complete: LookReviewCommand = { type: 'CompleteLookReview', ...act, ...data };
    aReview.given().when(complete).then(reviewed);
    aReview.given(reviewed).when(complete).then(reviewed);
  });
});
