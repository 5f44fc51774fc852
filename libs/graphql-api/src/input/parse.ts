import { err, ok, type Result } from '@saksgang/kernel';
import type { z } from 'zod';
import { badArguments } from '../errors/api-error.ts';
import { boundaryRule, type FieldIssue } from '../errors/refusals.ts';

/** The input as the application takes it, or every field that breaks a rule. */
export function parseInput<Value>(
  schema: z.ZodType<Value>,
  input: unknown,
): Result<Value, readonly FieldIssue[]> {
  const parsed = schema.safeParse(input);
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues.map(toIssue));
}

/** Arguments of a query. @throws GraphQLError `BAD_USER_INPUT` naming each field and rule. */
export function parseArguments<Value>(schema: z.ZodType<Value>, args: unknown): Value {
  const parsed = parseInput(schema, args);
  if (!parsed.ok) throw badArguments(parsed.error);
  return parsed.value;
}

function toIssue({ path, message }: z.core.$ZodIssue): FieldIssue {
  return { field: path.join('.'), rule: boundaryRule(message), basis: null };
}
