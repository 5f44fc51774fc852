import { randomUUID } from 'node:crypto';
import { AccessDenied, ProjectionBehind } from '@saksgang/application';
import { StoreUnavailable, SubjectErased, UnreadableEvent } from '@saksgang/event-store';
import { MalformedCursor } from '@saksgang/read-models';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './api-error.ts';

/** Where an unexpected error is written, once, under the id its caller was given. */
export type LogError = (traceId: string, error: unknown) => void;

interface Told {
  readonly code: ErrorCode;
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * What a caller is told of an error: its code from the closed list, a message without a single value of theirs
 * or a word of ours, and an id to quote. Nothing else of the error leaves the process.
 */
export function errorFormatter(log: LogError) {
  return ({ locations, path }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const { code, message, extensions } = tell(error, cause);
    const traceId = randomUUID();
    if (TO_LOOK_INTO.includes(code)) log(traceId, cause);
    return {
      message,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { ...extensions, code, traceId },
    };
  };
}

/** What somebody of ours has to look into. */
const TO_LOOK_INTO: readonly ErrorCode[] = ['INTERNAL', 'UNAVAILABLE', 'UNREADABLE_EVENT'];

function tell(error: unknown, cause: unknown): Told {
  if (cause instanceof AccessDenied) return { code: 'FORBIDDEN', message: cause.message };
  if (cause instanceof ProjectionBehind)
    return { code: 'PROJECTION_BEHIND', message: cause.message };
  if (cause instanceof MalformedCursor) return { code: 'BAD_USER_INPUT', message: cause.message };
  if (cause instanceof StoreUnavailable) {
    return {
      code: 'UNAVAILABLE',
      message: 'The store did not answer: send the same command again.',
    };
  }
  if (cause instanceof UnreadableEvent) return unreadable(cause);
  if (cause instanceof SubjectErased) {
    return { code: 'ERASED', message: 'What was known of this person is erased for good.' };
  }
  return error instanceof GraphQLError ? tellGraphQL(error) : INTERNAL;
}

/** Which event it is, so that whoever looks after the store finds it; its ids say nothing of anybody. */
function unreadable({ reason, eventId, stream, revision }: UnreadableEvent): Told {
  return {
    code: 'UNREADABLE_EVENT',
    message: 'An event that this is made of cannot be read.',
    extensions: { reason, eventId, stream, revision },
  };
}

function tellGraphQL(error: GraphQLError): Told {
  const { code } = error.extensions;
  if (error.originalError && !(error.originalError instanceof GraphQLError)) return INTERNAL;
  if (code === 'GRAPHQL_VALIDATION_FAILED') return { code, message: withoutValues(error.message) };
  if (code === 'GRAPHQL_PARSE_FAILED')
    return { code, message: 'The document is not valid GraphQL.' };
  if (code === 'BAD_USER_INPUT' && error.extensions['issues'] === undefined) return coercion(error);
  if (code === 'BAD_REQUEST' || code === 'OPERATION_RESOLUTION_FAILURE') {
    return { code: 'BAD_USER_INPUT', message: 'The request names no operation that can be run.' };
  }
  const known = ERROR_CODES.find((candidate) => candidate === code);
  if (known === undefined || known === 'INTERNAL') return INTERNAL;
  const { stacktrace: _stack, http: _status, ...extensions } = error.extensions;
  return { code: known, message: error.message, extensions };
}

const INTERNAL: Told = {
  code: 'INTERNAL',
  message: 'Something went wrong on our side. Quote the trace id.',
};

/** A variable of the wrong type: GraphQL quotes the whole value, so only the path is kept. */
function coercion({ message }: GraphQLError): Told {
  const at = / at "([\w.[\]]+)"/.exec(message)?.[1] ?? /^Variable "\$(\w+)"/.exec(message)?.[1];
  const field = at?.replaceAll(/\[(\d+)\]/g, '.$1') ?? 'variables';
  return {
    code: 'BAD_USER_INPUT',
    message: `${field}: wrongType`,
    extensions: { issues: [{ field, rule: 'wrongType', basis: null }] },
  };
}

/** Messages that name only the schema's and the document's own words. */
const ABOUT_NAMES =
  /^(Cannot query field|Unknown (argument|type|fragment|directive)|Field "\w+" (argument|of|must|is)|Variable "\$\w+" (is|of type)|Fragment|Directive|There can be only one|Fields? "|Cannot spread|Subscription|The document)/;

function withoutValues(message: string): string {
  return ABOUT_NAMES.test(message) && !message.includes('found')
    ? message
    : 'A value in the document does not fit its type.';
}
