import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../context.ts';
import type { ErrorCode } from './api-error.ts';

/** Somebody asked for what they did not get: who by id (null: nobody signed in), why by code. */
export interface Refused {
  readonly userId: string | null;
  readonly code: (typeof WORTH_TELLING)[number] | 'NOT_FOUND';
}

/** Whoever keeps the security log (ASVS 5.0 V16.3). Told once for each code of an answer. */
export type TellRefused = (refused: Refused) => void;

/** Codes that say something of the one who asks, rather than of how they wrote it. */
const WORTH_TELLING = [
  'FORBIDDEN',
  'STEP_UP_REQUIRED',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'PERSISTED_QUERY_ID_REQUIRED',
  'PERSISTED_QUERY_NOT_FOUND',
] as const satisfies readonly ErrorCode[];

export function refusalCodes(
  errors: readonly Pick<GraphQLFormattedError, 'extensions'>[],
): readonly Refused['code'][] {
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  return WORTH_TELLING.filter((code) => codes.includes(code));
}

/**
 * Tells what was refused over HTTP. `NOT_FOUND` is told of what does not exist and of what is not theirs alike:
 * somebody who tries one case after the other is seen by how often.
 */
export function refusalsTold(tell: TellRefused): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue: { requester }, response: { body } }) {
          if (body.kind !== 'single') return;
          const { data, errors = [] } = body.singleResult;
          const userId = requester?.user.id ?? null;
          for (const code of refusalCodes(errors)) tell({ userId, code });
          const isAnswered = requester !== null && errors.length === 0;
          if (isAnswered && Object.values(data ?? {}).some(isNotFound)) {
            tell({ userId, code: 'NOT_FOUND' });
          }
        },
      };
    },
  };
}

function isNotFound(answer: unknown): boolean {
  if (answer === null) return true;
  return typeof answer === 'object' && '__typename' in answer && answer.__typename === 'NotFound';
}
