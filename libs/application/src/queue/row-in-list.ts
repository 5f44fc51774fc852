import type { QueueRow } from '@saksgang/read-models';
import { nameInList } from '../access/graded-name.ts';
import type { Requester } from '../access/requester.ts';

interface Listed {
  readonly cursor: string;
  readonly row: QueueRow;
}

/** A row as whoever is at the screen may see it; a reviewer tells cases apart by their numbers. */
export function inList({ cursor, row }: Listed, { user }: Requester): Listed {
  if (user.role === 'QUALITY') {
    return { cursor, row: { ...row, childName: `«skjermet» ${row.caseNumber}`, birthDate: null } };
  }
  return { cursor, row: { ...row, childName: nameInList(row.childName, row.grading) } };
}
