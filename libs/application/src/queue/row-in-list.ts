import { CaseId, PersonId } from '@saksgang/domain';
import type { QueueRow } from '@saksgang/read-models';
import { nameInList } from '../access/graded-name.ts';
import type { Requester, Role } from '../access/requester.ts';
import type { Listed } from '../look/look.ts';

interface Row {
  readonly cursor: string;
  readonly row: QueueRow;
}

/** A row as whoever is at the screen may see it; a reviewer tells cases apart by their numbers. */
export function inList({ cursor, row }: Row, { user }: Requester): Row {
  if (user.role === 'QUALITY') {
    return { cursor, row: { ...row, childName: `«skjermet» ${row.caseNumber}`, birthDate: null } };
  }
  return { cursor, row: { ...row, childName: nameInList(row.childName, row.grading) } };
}

/** What the rows of a page are noted as: each was on a list because its case is the reader's to see. */
export function seenIn(rows: readonly Row[], { user }: Requester): readonly Listed[] {
  const relation = NOBODYS[user.role] ?? 'Listed';
  return rows.map(({ row: { caseId, childId } }) => ({
    caseId: CaseId.parse(caseId),
    personId: PersonId.parse(childId),
    relation,
  }));
}

/** Who sees cases without one of them being theirs. */
const NOBODYS: Partial<Readonly<Record<Role, Listed['relation']>>> = {
  INTEGRATOR: 'Machine',
  QUALITY: 'Unnamed',
};
