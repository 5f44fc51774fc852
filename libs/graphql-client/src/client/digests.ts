import { ApolloLink } from '@apollo/client';
import type { Client } from 'graphql-ws';
import { documentDigests } from '../generated/document-digests.ts';

const digests: Readonly<Record<string, string>> = documentDigests;

/**
 * Sends the digest of a document instead of its text. The server has the same list, and lets browsers ask
 * nothing else.
 */
export const digestLink = new ApolloLink((operation, forward) => {
  const sha256Hash = digests[operation.operationName ?? ''];
  if (sha256Hash === undefined) throw new Error('the operation is not among the listed ones');
  operation.extensions = { ...operation.extensions, persistedQuery: { version: 1, sha256Hash } };
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  return forward(operation);
});

/** The same over the socket, whose protocol wants a text: an empty one. */
export function withoutTexts(client: Client): Client {
  return { ...client, subscribe: (asked, sink) => client.subscribe({ ...asked, query: '' }, sink) };
}
