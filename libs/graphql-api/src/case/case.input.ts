import { CaseId } from '@saksgang/domain';
import type { Moment } from '@saksgang/event-store';
import { z } from 'zod';
import type { QueryCaseArgs, SubscriptionCaseChangedArgs } from '../generated/resolver-types.ts';
import { id, moment, optional, position, revision } from '../input/fields.ts';

/** GraphQL has seen to it that exactly one is given (`@oneOf`). */
const asOf = z
  .object({ revision: revision.optional(), recordedAt: moment.optional() })
  .transform(({ revision, recordedAt }): Moment | null => {
    if (revision !== undefined) return { revision };
    return recordedAt === undefined ? null : { recordedAt };
  });

export const caseArguments = z.object({
  id: id(CaseId),
  asOf: optional(asOf),
  minPosition: optional(position),
}) satisfies z.ZodType<unknown, Omit<QueryCaseArgs, 'asOf'>>;

export const caseChangedArguments = z.object({
  id: optional(id(CaseId)),
  after: optional(position),
}) satisfies z.ZodType<unknown, SubscriptionCaseChangedArgs>;
