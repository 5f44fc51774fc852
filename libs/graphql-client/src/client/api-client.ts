import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  ServerError,
  type TypePolicies,
} from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { from, mergeMap, throwError } from 'rxjs';
import { possibleTypes } from '../generated/possible-types.ts';
import { digestLink, withoutTexts } from './digests.ts';

/** Where the API lies and what the client must know of the person in front of it. */
export interface ApiClientOptions {
  /** Origin of the API, `http://127.0.0.1:3000`; the page's own origin in a browser. */
  readonly origin: string;
  /** The language refusals are to be told in: `nb`, `nn` or `en`. Asked for each request. */
  readonly language: () => string;
  /** Whether somebody sits there. What the page asks by itself while nobody does is no use of the session. */
  readonly isAttended: () => boolean;
  /** Called when the session has ended, so that the app can ask for sign-in. */
  readonly onSignedOut: () => void;
  /** Called when a step asks for a new proof of who one is. True once it is given: the step is sent once more. */
  readonly onStepUp: () => Promise<boolean>;
}

/**
 * A client for the Saksgang API with the session cookie as identity.
 * Queries and mutations go over HTTP, subscriptions over one lazy WebSocket.
 */
export function createApiClient(options: ApiClientOptions): ApolloClient {
  const http = ApolloLink.from([
    stepUpLink(options.onStepUp),
    signedOutLink(options.onSignedOut),
    headersLink(options),
    new HttpLink({ uri: `${options.origin}/graphql`, credentials: 'same-origin' }),
  ]);
  // Hints that fell into the gap are not sent again: whoever was away asks for what is in view.
  const live = liveLink(options.origin, () => void client.refetchQueries({ include: 'active' }));
  const client = new ApolloClient({
    link: digestLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      live,
      http,
    ),
    cache: new InMemoryCache({ dataIdFromObject: () => false, possibleTypes, typePolicies }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
  return client;
}

/**
 * Nothing is known by its id alone: a case and its parts have the same id at every moment, and the days
 * left of an old revision are counted from that day. What a question answered is kept with the question.
 */
const typePolicies: TypePolicies = {
  Case: { keyFields: false, merge: true, fields: { events: relayStylePagination(['all']) } },
  Person: { keyFields: false, merge: true },
};

function headersLink({ language, isAttended }: ApiClientOptions): ApolloLink {
  return new SetContextLink(() => ({
    headers: {
      'accept-language': language(),
      ...(!isAttended() && { 'x-unattended': '1' }),
    },
  }));
}

function signedOutLink(onSignedOut: () => void): ApolloLink {
  return new ErrorLink(({ error }) => {
    if (isSignedOut(error)) onSignedOut();
  });
}

/** The very same operation again, with its `commandId`: what was not done is done once. */
function stepUpLink(onStepUp: () => Promise<boolean>): ApolloLink {
  return new ErrorLink(({ error, operation, forward }) => {
    if (!hasCode(error, 'STEP_UP_REQUIRED')) return;
    return from(onStepUp()).pipe(
      mergeMap((isProven) => (isProven ? forward(operation) : throwError(() => error))),
    );
  });
}

/** True when the API said that nobody is signed in. */
function isSignedOut(error: unknown): boolean {
  return ServerError.is(error) ? error.statusCode === 401 : hasCode(error, 'UNAUTHENTICATED');
}

/** Is it an error of the API with this code? */
export function hasCode(error: unknown, code: string): boolean {
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => extensions?.['code'] === code)
  );
}

const LONGEST_WAIT_MS = 30_000;

/** Comes back by itself, however long the connection was away: a laptop sleeps overnight. */
function liveLink(origin: string, onReconnected: () => void): ApolloLink {
  const client = createClient({
    url: `${origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    retryAttempts: Infinity,
    // A server that is not there yet is no reason to give up; a refusal (4401, 4403) ends it anyway.
    shouldRetry: () => true,
    retryWait: (retries) =>
      new Promise((resolve) => {
        // Jitter, so that a restarted server does not meet everybody at once.
        const wait = Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** retries);
        setTimeout(resolve, wait * (0.5 + Math.random() / 2));
      }),
    on: {
      connected: (_socket, _payload, wasRetry) => {
        if (wasRetry) onReconnected();
      },
    },
  });
  return new GraphQLWsLink(withoutTexts(client));
}
