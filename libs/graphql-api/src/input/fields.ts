import type { Position } from '@saksgang/event-store';
import { idOf, parseInstant, parseLocalDate, type Instant, type LocalDate } from '@saksgang/kernel';
import { z } from 'zod';

/** Each refusal's message is the stable name of the rule that was broken. */
const rule = (name: string) => ({ error: name, abort: true });

/** NUL, and halves of characters: no store can hold them. */
const STORABLE = /^[^\0\p{Surrogate}]*$/u;

const upTo = (characters: number) =>
  z
    .string(rule('wrongType'))
    .max(characters, rule('tooLong'))
    .regex(STORABLE, rule('illegalCharacter'));

export const text = upTo(20_000);
export const name = upTo(200);
export const code = upTo(50);

function read<Value>(
  parse: (text: string) => Value | null,
  broken: string,
): z.ZodType<Value, string> {
  return z.string(rule('wrongType')).transform((given, context) => {
    const value = parse(given);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: broken });
    return z.NEVER;
  });
}

export const date: z.ZodType<LocalDate, string> = read(parseLocalDate, 'notADate');
export const moment: z.ZodType<Instant, string> = read(parseInstant, 'notAMoment');

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
/** `2026-11`. */
export const month: z.ZodType<string, string> = read(
  (given) => (MONTH.test(given) ? given : null),
  'notADate',
);

/** An id of one kind. UUIDs are written in lower case (RFC 9562 § 4); upper case is read too. */
export function id<Id extends string>(kind: {
  is(text: string): text is Id;
}): z.ZodType<Id, string> {
  return read((given) => {
    const lower = given.toLowerCase();
    return kind.is(lower) ? lower : null;
  }, 'notAnId');
}

const POSITION = /^\d{1,19}$/;
export const position: z.ZodType<Position, string> = read(
  (given) => (POSITION.test(given) ? (BigInt(given) as Position) : null),
  'notAPosition',
);

/** What may be left out; null then. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}

/** A value of an enum: GraphQL has already read it. */
export function known<Value>() {
  return z.custom<Value>();
}

export function listOf<Schema extends z.ZodType>(schema: Schema, most: number) {
  return z.array(schema).max(most, rule('tooMany')).readonly();
}

export const revision = z.int(rule('wrongType')).min(0, rule('outOfRange'));
export const first = z
  .int(rule('wrongType'))
  .min(1, rule('outOfRange'))
  .max(100, rule('outOfRange'));

export const commandId: z.ZodType<string, string> = id(idOf('CommandId'));
