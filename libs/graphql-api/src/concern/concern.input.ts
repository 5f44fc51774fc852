import {
  ConcernId,
  PersonId,
  type ConcernChannel,
  type NotificationSubject,
  type ReporterNotificationOmitted,
} from '@saksgang/domain';
import type { ConcernChild } from '@saksgang/application';
import { z } from 'zod';
import { codedContents } from '../codes/codes.input.ts';
import type {
  NotifyReporterInput,
  OmitReporterNotificationInput,
  ReceiveConcernInput,
  ScreenConcernInput,
} from '../generated/resolver-types.ts';
import { caseStep } from '../input/case-step.ts';
import { code, commandId, date, id, known, moment, name, optional, text } from '../input/fields.ts';
import { newPerson } from '../person/person.input.ts';

/** GraphQL has seen to it that exactly one is given (`@oneOf`). */
const child = z
  .object({ personId: id(PersonId).optional(), newPerson: newPerson.optional() })
  .transform((given, context): ConcernChild => {
    if (given.personId !== undefined) return { personId: given.personId };
    if (given.newPerson !== undefined) return { newPerson: given.newPerson };
    context.addIssue({ code: 'custom', message: 'required' });
    return z.NEVER;
  });

const reporter = z.object({
  kind: code,
  clarification: optional(text),
  name: optional(name),
  organisation: optional(name),
  contact: optional(text),
});

export const receiveConcernInput = z
  .object({
    commandId,
    child,
    receivedAt: moment,
    channel: known<ConcernChannel>(),
    reporter,
    contents: codedContents,
    account: text,
  })
  .transform((concern) => ({ ...concern, messageId: null })) satisfies z.ZodType<
  unknown,
  Omit<ReceiveConcernInput, 'child'>
>;

export const screenConcernInput = z.object({
  ...caseStep,
  concernId: id(ConcernId),
  outcome: code,
  urgent: z.boolean(),
  contents: codedContents,
  reasons: text,
}) satisfies z.ZodType<unknown, ScreenConcernInput>;

export const notifyReporterInput = z.object({
  ...caseStep,
  concernId: id(ConcernId),
  about: known<NotificationSubject>(),
  sentOn: date,
}) satisfies z.ZodType<unknown, NotifyReporterInput>;

export const omitReporterNotificationInput = z.object({
  ...caseStep,
  concernId: id(ConcernId),
  about: known<NotificationSubject>(),
  ground: known<ReporterNotificationOmitted['data']['ground']>(),
  reasons: optional(text),
}) satisfies z.ZodType<unknown, OmitReporterNotificationInput>;
