import { CaseId } from '@saksgang/domain';
import { commandId, id, revision } from './fields.ts';

/** What the input of every step in a case begins with. */
export const caseStep = {
  commandId,
  caseId: id(CaseId),
  expectedRevision: revision.nullish(),
};
