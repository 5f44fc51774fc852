import { ErasureId, SubjectId, type ErasureGround, type ErasureStatus } from '@saksgang/domain';
import { z } from 'zod';
import type {
  CarryOutErasureInput,
  DecideErasureInput,
  QueryErasureArgs,
  RequestErasureInput,
  ReviewErasureInput,
} from '../generated/resolver-types.ts';
import { commandId, date, id, known, name, optional, text } from '../input/fields.ts';
import { page } from '../relay/page.input.ts';

const erasureId = id(ErasureId);

export const erasureArguments = z.object({ id: erasureId }) satisfies z.ZodType<
  unknown,
  QueryErasureArgs
>;

export const erasuresArguments = z.object({
  ...page,
  status: optional(known<ErasureStatus | null | undefined>()),
});

export const requestErasureInput = z
  .object({
    commandId,
    kind: known<'Person' | 'Message'>(),
    subjectId: id(SubjectId),
    ground: known<ErasureGround>(),
    reference: optional(name),
  })
  .transform(({ kind, subjectId, ...rest }) => ({
    ...rest,
    subject: { kind, id: subjectId },
  })) satisfies z.ZodType<unknown, RequestErasureInput>;

export const reviewErasureInput = z.object({
  commandId,
  erasureId,
  assessment: text,
}) satisfies z.ZodType<unknown, ReviewErasureInput>;

export const decideErasureInput = z.object({
  commandId,
  erasureId,
  outcome: known<'Granted' | 'Refused'>(),
  reasons: text,
  permission: optional(
    z.object({ reference: name, grantedOn: date, escrowConfirmed: z.boolean() }),
  ),
}) satisfies z.ZodType<unknown, DecideErasureInput>;

export const carryOutErasureInput = z.object({ commandId, erasureId }) satisfies z.ZodType<
  unknown,
  CarryOutErasureInput
>;
