import { GraphQLError } from 'graphql';
import type { FieldIssue } from './refusals.ts';

/** Every code `errors[].extensions.code` may hold. Closed: a new one is a change of the API. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'STEP_UP_REQUIRED',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'PROJECTION_BEHIND',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_ID_REQUIRED',
  'ERASED',
  'UNREADABLE_EVENT',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error of ours: its message is written to be read by the caller. */
export function apiError(
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}

/** An argument breaks a rule. Names field and rule, never the value. */
export function badArguments(issues: readonly FieldIssue[]): GraphQLError {
  const fields = issues.map(({ field, rule }) => `${field}: ${rule}`).join(', ');
  return apiError('BAD_USER_INPUT', fields, { issues });
}
