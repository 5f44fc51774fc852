import { IncomingMessage, type IncomingHttpHeaders } from 'node:http';
import {
  getOperationAST,
  OperationTypeNode,
  parse,
  type ExecutionResult,
  type GraphQLError,
} from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import type { Authenticator } from '../authenticator.ts';
import { apiError } from '../errors/api-error.ts';
import type { errorFormatter } from '../errors/format-error.ts';

export type Socket = Context;

export function isSocket(source: object): source is Socket {
  return 'extra' in source;
}

/** The upgrade's headers; a client that can set none sends `authorization` as a connection parameter. */
export function headersOf({ extra, connectionParams }: Socket): IncomingHttpHeaders {
  const authorization = connectionParams?.['authorization'];
  const headers = upgradeHeaders(extra);
  return typeof authorization === 'string' ? { ...headers, authorization } : headers;
}

function upgradeHeaders(extra: unknown): IncomingHttpHeaders {
  const hasRequest = typeof extra === 'object' && extra !== null && 'request' in extra;
  return hasRequest && extra.request instanceof IncomingMessage ? extra.request.headers : {};
}

/**
 * The socket serves subscriptions only: a query over it would pass Apollo's limits by. Nobody gets in without
 * a name, and errors are told as over HTTP.
 */
export function socketOptions(
  authenticator: Authenticator,
  format: ReturnType<typeof errorFormatter>,
) {
  const formatted = (errors: readonly GraphQLError[]) =>
    errors.map((error) => format(error.toJSON(), error));
  return {
    onConnect: async (socket: Socket) =>
      (await authenticator.requesterOf(headersOf(socket))) !== null,
    onSubscribe: (_socket: Socket, _id: string, payload: SubscribePayload) =>
      isSubscription(payload) ? undefined : [ONLY_SUBSCRIPTIONS],
    onError: (
      _socket: Socket,
      _id: string,
      _payload: SubscribePayload,
      errors: readonly GraphQLError[],
    ) => formatted(errors),
    onNext: (
      _socket: Socket,
      _id: string,
      _payload: SubscribePayload,
      _args: unknown,
      { errors, ...result }: ExecutionResult,
    ) => (errors ? { ...result, errors: formatted(errors) } : undefined),
  };
}

const ONLY_SUBSCRIPTIONS = apiError('FORBIDDEN', 'Only subscriptions travel over the socket.');

function isSubscription({ query, operationName }: SubscribePayload): boolean {
  try {
    return (
      getOperationAST(parse(query), operationName)?.operation === OperationTypeNode.SUBSCRIPTION
    );
  } catch {
    // Not GraphQL at all: refused like everything else that is no subscription.
    return false;
  }
}
