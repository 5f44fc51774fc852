import { LookFindingId, UserId } from '@saksgang/domain';
import { z } from 'zod';
import type {
  CompleteLookReviewInput,
  FollowUpLooksInput,
} from '../../generated/resolver-types.ts';
import { commandId, first, id, month, name, optional, text } from '../../input/fields.ts';

export const lookReviewArguments = z.object({ month });

export const looksByArguments = z.object({
  user: id(UserId),
  month,
  first,
  after: optional(name),
});

export const followUpLooksInput = z.object({
  commandId,
  month,
  findingId: id(LookFindingId),
  words: text,
}) satisfies z.ZodType<unknown, FollowUpLooksInput>;

export const completeLookReviewInput = z.object({ commandId, month }) satisfies z.ZodType<
  unknown,
  CompleteLookReviewInput
>;
