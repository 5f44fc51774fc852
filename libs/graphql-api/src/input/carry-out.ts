import type {
  CaseChange,
  CommandOrigin,
  ErasureChange,
  LookReviewChange,
  PersonChange,
} from '@saksgang/application';
import type { CaseId } from '@saksgang/domain';
import type { Result } from '@saksgang/kernel';
import type { Command } from '@nestjs/cqrs';
import type { z } from 'zod';
import { signedIn, type RequestContext } from '../context.ts';
import {
  invalidInput,
  memberOf,
  type CaseChanged,
  type ErasureChanged,
  type LookReviewChanged,
  type PersonChanged,
  type SomeRefusal,
} from '../errors/refusals.ts';
import { parseInput } from './parse.ts';

/** What every command's input holds besides what it is about. */
interface Envelope {
  readonly commandId: string;
  readonly expectedRevision?: number | null;
  readonly caseId?: CaseId;
}

type Intent<Value> = Omit<Value, 'commandId' | 'expectedRevision'>;

type Message<Value, Change, Refused> = new (
  intent: Intent<Value>,
  origin: CommandOrigin,
) => Command<Result<Change, Refused>>;

/** A command to a case: read, sent, and answered as a member of its mutation's union. */
export async function carryOut<Value extends Envelope, Refused extends SomeRefusal>(
  context: RequestContext,
  schema: z.ZodType<Value>,
  input: unknown,
  Message: Message<Value, CaseChange, Refused>,
) {
  const answer = await send(context, schema, input, Message);
  if (!answer.ok) return answer.error;
  const changed: CaseChanged = { __typename: 'CaseChanged', ...answer.value };
  return changed;
}

/** The same for a command to a person's record. */
export async function carryOutForPerson<Value extends Envelope, Refused extends SomeRefusal>(
  context: RequestContext,
  schema: z.ZodType<Value>,
  input: unknown,
  Message: Message<Value, PersonChange, Refused>,
) {
  const answer = await send(context, schema, input, Message);
  if (!answer.ok) return answer.error;
  const changed: PersonChanged = { __typename: 'PersonChanged', ...answer.value };
  return changed;
}

/** The same for a step in an erasure. */
export async function carryOutInErasure<Value extends Envelope, Refused extends SomeRefusal>(
  context: RequestContext,
  schema: z.ZodType<Value>,
  input: unknown,
  Message: Message<Value, ErasureChange, Refused>,
) {
  const answer = await send(context, schema, input, Message);
  if (!answer.ok) return answer.error;
  const changed: ErasureChanged = { __typename: 'ErasureChanged', ...answer.value };
  return changed;
}

/** The same for a step in the review of a month's looks. */
export async function carryOutInLookReview<Value extends Envelope, Refused extends SomeRefusal>(
  context: RequestContext,
  schema: z.ZodType<Value>,
  input: unknown,
  Message: Message<Value, LookReviewChange, Refused>,
) {
  const answer = await send(context, schema, input, Message);
  if (!answer.ok) return answer.error;
  const changed: LookReviewChanged = { __typename: 'LookReviewChanged', ...answer.value };
  return changed;
}

async function send<Value extends Envelope, Change, Refused extends SomeRefusal>(
  context: RequestContext,
  schema: z.ZodType<Value>,
  input: unknown,
  Message: Message<Value, Change, Refused>,
) {
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return { ok: false, error: invalidInput(parsed.error) } as const;
  const { commandId, expectedRevision, ...intent } = parsed.value;
  const origin = {
    requester: signedIn(context),
    commandId,
    ...(typeof expectedRevision === 'number' && { expectedRevision }),
  };
  const result = await context.commands.execute(new Message(intent, origin));
  if (result.ok) return result;
  return { ok: false, error: memberOf(result.error, parsed.value) } as const;
}
