import type { CaseConcernFragment, NotificationSubject } from '@saksgang/graphql-client';

/**
 * What the reporter has yet to be told (§ 13-3): the receipt, and for public reporters the outcome.
 * An anonymous reporter can still be recorded as one who could not be told.
 */
export function owedNotices(concern: CaseConcernFragment): readonly NotificationSubject[] {
  const owed: NotificationSubject[] = [];
  if (concern.receipt.status === 'DUE') owed.push('RECEIPT');
  const mayLearnOutcome = concern.reporter.isPublic && concern.screening !== null;
  if (mayLearnOutcome && concern.outcomeNotice.status === 'DUE') owed.push('OUTCOME');
  return owed;
}
