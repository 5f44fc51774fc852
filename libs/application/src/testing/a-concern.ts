import { instant, localDate } from '@saksgang/kernel';
import type { ReceiveConcernIntent } from '../concern/receive-concern.ts';

/** A school's concern for a child nobody knows yet, unless something else is said. */
export function aConcern(different: Partial<ReceiveConcernIntent> = {}): ReceiveConcernIntent {
  return {
    child: {
      newPerson: {
        name: 'Nora Eksempel',
        birth: { kind: 'Born', date: localDate('2017-05-04') },
        identityNumber: null,
      },
    },
    receivedAt: instant('2026-01-05T07:30:00.000Z'),
    channel: 'Phone',
    reporter: {
      kind: SCHOOL,
      clarification: null,
      name: 'Kari Lærer',
      organisation: 'Lyngvik skole',
      contact: '000 00 000',
    },
    contents: [{ code: '2.1.02', clarification: null }],
    account: 'Nora har vært mye borte fra skolen.',
    messageId: null,
    ...different,
  };
}

/** «Skole» in the list Melder. */
const SCHOOL = '11';
