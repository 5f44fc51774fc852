import { CaseId, PersonId } from '@saksgang/domain';
import type { LookedUp } from '@saksgang/application';
import { z } from 'zod';
import { first, id, known, name, optional } from '../input/fields.ts';
import type { LooksFormat } from './report/report-file.ts';

const page = { first, after: optional(name) };

export const looksArguments = z.object({ caseId: id(CaseId), ...page });
export const personLooksArguments = z.object({ personId: id(PersonId), ...page });

export const exportLooksInput = z
  .object({
    caseId: optional(id(CaseId)),
    personId: optional(id(PersonId)),
    format: known<LooksFormat>(),
  })
  .transform(({ caseId, personId, format }, context) => {
    const of = lookedUp(caseId, personId);
    if (of !== null) return { of, format };
    const message = caseId === null ? 'required' : 'contradicts';
    context.addIssue({ code: 'custom', path: ['personId'], message });
    return z.NEVER;
  });

function lookedUp(caseId: CaseId | null, personId: PersonId | null): LookedUp | null {
  if (caseId !== null && personId === null) return { caseId, personId };
  if (caseId === null && personId !== null) return { caseId, personId };
  return null;
}
