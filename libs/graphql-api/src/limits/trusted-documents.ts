import { createHash } from 'node:crypto';
import type { Requester } from '@saksgang/application';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import { apiError, badArguments } from '../errors/api-error.ts';

/** Which documents people may ask: those of the admin app alone, or any. Machines may always ask any. */
export type PeopleAsk = 'LISTED' | 'ANY';

/** Judges what is asked before a word of it is read as GraphQL, by whichever way it came. */
export interface TrustedDocuments {
  /**
   * Puts the document in where its digest alone was sent.
   * @param asked the body as it came from outside; `query` is written into it
   * @param requester null when nobody is signed in
   * @returns why it is refused: `PERSISTED_QUERY_NOT_FOUND`, `PERSISTED_QUERY_ID_REQUIRED`, `BAD_USER_INPUT` or
   * `UNAUTHENTICATED`; null when it may go on
   */
  admit(asked: unknown, requester: Requester | null): GraphQLError | null;
}

/** As Apollo's clients send it: the text, its digest, or both. The socket's protocol wants a text, so it is empty. */
const question = z.object({
  query: z.string().nullish(),
  extensions: z
    .object({ persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string() }) })
    .nullish()
    .catch(null),
});

/** @param listed texts by their digest: SHA-256 in hexadecimal digits */
export function createTrustedDocuments(
  listed: Readonly<Record<string, string>>,
  people: PeopleAsk,
): TrustedDocuments {
  const known = new Map(Object.entries(listed));
  return {
    admit(asked, requester) {
      const { query, extensions } = question.safeParse(asked).data ?? {};
      const digest = extensions?.persistedQuery.sha256Hash;
      if (query) {
        if (people === 'LISTED' && requester?.user.role !== 'INTEGRATOR')
          return unlisted(requester);
        return digest === undefined || digest === digestOf(query) ? null : OTHER_DIGEST;
      }
      if (digest === undefined) return people === 'LISTED' ? unlisted(requester) : null;
      const text = known.get(digest);
      if (text === undefined) return UNKNOWN_DIGEST;
      Object.assign(Object(asked), { query: text });
      return null;
    },
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whoever sent a token that is not good any more should hear that, not of lists. */
function unlisted(requester: Requester | null): GraphQLError {
  return requester === null ? apiError('UNAUTHENTICATED', 'Sign in first.') : ID_REQUIRED;
}

const ID_REQUIRED = apiError(
  'PERSISTED_QUERY_ID_REQUIRED',
  'People ask by the digests of listed documents; any document is for machines.',
);
const UNKNOWN_DIGEST = apiError('PERSISTED_QUERY_NOT_FOUND', 'No document has this digest here.');
const OTHER_DIGEST = badArguments([
  { field: 'extensions.persistedQuery', rule: 'wrongType', basis: null },
]);
