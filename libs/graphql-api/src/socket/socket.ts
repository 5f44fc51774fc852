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
import type { SubscribePayload } from 'graphql-ws';
import type { Authenticator } from '../authenticator.ts';
import type { RequestContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import type { errorFormatter } from '../errors/format-error.ts';
import { refusalCodes, type TellRefused } from '../errors/tell-refusals.ts';
import { depthLimit } from '../limits/depth-limit.ts';
import type { Meter } from '../limits/meter.ts';
import type { TrustedDocuments } from '../limits/trusted-documents.ts';
import { headersOf, type Socket } from './headers.ts';
import { createWatch } from './watch.ts';

/** What the socket holds a subscription to: the rules of HTTP. */
export interface SocketLimits {
  readonly mostDepth: number;
  readonly meter: Meter;
  readonly documents: TrustedDocuments;
  readonly tellRefused: TellRefused;
}

/**
 * The socket serves subscriptions only: a query over it would pass Apollo's plugins by. Nobody gets in without
 * a name, or stays in when it does not hold any more; documents, depth, cost and points are limited, and errors
 * told, as over HTTP.
 */
export function socketOptions(
  authenticator: Authenticator,
  format: ReturnType<typeof errorFormatter>,
  { mostDepth, meter, documents, tellRefused }: SocketLimits,
) {
  const watch = createWatch(authenticator);
  const formatted = (socket: Socket, errors: readonly GraphQLError[]) => {
    const told = errors.map((error) => format(error.toJSON(), error));
    const userId = watch.openedBy(socket);
    for (const code of refusalCodes(told)) tellRefused({ userId, code });
    return told;
  };
  return {
    onConnect: (socket: Socket) => watch.begin(socket),
    onClose: (socket: Socket) => {
      watch.end(socket);
    },
    onSubscribe: async (socket: Socket, _id: string, payload: SubscribePayload) => {
      const requester = await authenticator.listenerOf(headersOf(socket));
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
      socket: Socket,
      _id: string,
      _payload: SubscribePayload,
      errors: readonly GraphQLError[],
    ) => formatted(socket, errors),
    onNext: async (
      socket: Socket,
      _id: string,
      _payload: SubscribePayload,
      _args: unknown,
      { errors, ...result }: ExecutionResult,
    ) => {
      // What is closed sends nothing more, this event neither.
      await watch.holds(socket);
      return errors ? { ...result, errors: formatted(socket, errors) } : undefined;
    },
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
