import type { QueueRow } from '@saksgang/read-models';
import { nameInList } from '../access/graded-name.ts';

interface Listed {
  readonly cursor: string;
  readonly row: QueueRow;
}

/** A row as anybody at the screen may see it. */
export function inList({ cursor, row }: Listed): Listed {
  return { cursor, row: { ...row, childName: nameInList(row.childName, row.grading) } };
}
