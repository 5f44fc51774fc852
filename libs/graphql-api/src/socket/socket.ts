import { IncomingMessage, type IncomingHttpHeaders } from 'node:http';
import {
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import type { Authenticator } from '../authenticator.ts';
import type { RequestContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import type { errorFormatter } from '../errors/format-error.ts';
import { depthLimit } from '../limits/depth-limit.ts';
import type { Meter } from '../limits/meter.ts';
import type { TrustedDocuments } from '../limits/trusted-documents.ts';

export type Socket = Context;

/** What the socket holds a subscription to: the rules of HTTP. */
export interface SocketLimits {
  readonly mostDepth: number;
  readonly meter: Meter;
  readonly documents: TrustedDocuments;
}

export function isSocket(source: object): source is Socket {
  return 'extra' in source;
}

/** The upgrade's headers; a client that can set none sends `authorization` as a connection parameter. */
export function headersOf({ extra, connectionParams }: Socket): IncomingHttpHeaders {
  const authorization = connectionParams?.['authorization'];
  const headers = upgradeHeaders(extra);
  return typeof authorization === 'string' ? { ...headers, authorization } : headers;
}

/** Where the socket comes from: the proxy's address where there is one. */
export function addressOf({ extra }: Socket): string {
  return upgradeOf(extra)?.socket.remoteAddress ?? '';
}

function upgradeHeaders(extra: unknown): IncomingHttpHeaders {
  return upgradeOf(extra)?.headers ?? {};
}

function upgradeOf(extra: unknown): IncomingMessage | null {
  const hasRequest = typeof extra === 'object' && extra !== null && 'request' in extra;
  return hasRequest && extra.request instanceof IncomingMessage ? extra.request : null;
}

/**
 * The socket serves subscriptions only: a query over it would pass Apollo's plugins by. Nobody gets in without
 * a name; depth, cost and points are limited, and errors told, as over HTTP.
 */
export function socketOptions(
  authenticator: Authenticator,
  format: ReturnType<typeof errorFormatter>,
  { mostDepth, meter, documents }: SocketLimits,
) {
  const formatted = (errors: readonly GraphQLError[]) =>
    errors.map((error) => format(error.toJSON(), error));
  return {
    onConnect: async (socket: Socket) =>
      (await authenticator.requesterOf(headersOf(socket))) !== null,
    onSubscribe: async (socket: Socket, _id: string, payload: SubscribePayload) => {
      const requester = await authenticator.requesterOf(headersOf(socket));
      const refusal = documents.admit(payload, requester);
      if (refusal) return [refusal];
      return isSubscription(payload) ? undefined : [ONLY_SUBSCRIPTIONS];
    },
    validate: (schema: GraphQLSchema, document: DocumentNode) =>
      validate(schema, document, [...specifiedRules, depthLimit(mostDepth)]),
    subscribe: (args: ExecutionArgs) => {
      const refusal = refusalOf(args, meter);
      return refusal ? { errors: [refusal] } : subscribe(args);
    },
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

function refusalOf(args: ExecutionArgs, meter: Meter): GraphQLError | null {
  const { schema, document, variableValues, operationName, contextValue } = args;
  const operation = {
    query: document,
    variables: { ...variableValues },
    ...(typeof operationName === 'string' && { operationName }),
  };
  // The context is what the options made for this very subscription.
  return meter.charge(schema, operation, contextValue as RequestContext).refusal;
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
