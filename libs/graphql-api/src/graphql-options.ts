import type { IncomingHttpHeaders } from 'node:http';
import { Logger } from '@nestjs/common';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLError } from 'graphql';
import { withAccess } from './access/access-directive.ts';
import { withStepUp } from './access/step-up-directive.ts';
import type { Authenticator } from './authenticator.ts';
import { requestContext, type Services } from './context.ts';
import { errorFormatter } from './errors/format-error.ts';
import { localeOf } from './errors/locale.ts';
import { refusalResolvers } from './errors/refusal-resolvers.ts';
import { refusalCodes, refusalsTold, type TellRefused } from './errors/tell-refusals.ts';
import { enumValues } from './generated/enum-values.ts';
import { trustedDocuments } from './generated/trusted-documents.ts';
import { typeDefs } from './generated/type-defs.ts';
import { costLimit } from './limits/cost-limit.ts';
import { depthLimit } from './limits/depth-limit.ts';
import { createMeter, type PointLimits } from './limits/meter.ts';
import { createTrustedDocuments, type PeopleAsk } from './limits/trusted-documents.ts';
import { notedBeforeAnswered } from './look/noted-before-answered.ts';
import { scalarResolvers } from './scalars/scalars.ts';
import { addressOf, headersOf, isSocket, type Socket } from './socket/headers.ts';
import { socketOptions } from './socket/socket.ts';

/** A case page with all its parts is eight deep; twice that is nobody's screen. */
const MOST_DEPTH = 15;
/** Points: a page of a hundred rows with all their fields costs about three thousand. */
const MOST_COST = 20_000;

const logger = new Logger('GraphQL');

interface HttpRequest {
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
  readonly body?: unknown;
}

/** What is asked of whoever asks. */
export interface Demands {
  /** Keeps the security log. */
  readonly tellRefused: TellRefused;
  readonly points: PointLimits;
  readonly peopleAsk: PeopleAsk;
  /** How long a proof of who somebody is lets them take the steps of `@stepUp`. */
  readonly stepUpSeconds: number;
}

/** Everything Apollo is told. */
export function graphqlOptions(
  path: string,
  services: Services,
  authenticator: Authenticator,
  { tellRefused, points, peopleAsk, stepUpSeconds }: Demands,
  plugins: readonly ApolloServerPlugin[],
): ApolloDriverConfig {
  const formatError = errorFormatter((errorId, error) => logger.error({ errorId, err: error }));
  const meter = createMeter(MOST_COST, points, services.clock);
  const documents = createTrustedDocuments(trustedDocuments, peopleAsk);
  const limits = { mostDepth: MOST_DEPTH, meter, documents, tellRefused };
  return {
    path,
    typeDefs,
    resolvers: { ...scalarResolvers, ...enumValues, ...refusalResolvers },
    // The right to a step is asked for first: nobody proves anew who they are for what they may not do.
    transformSchema: (schema) => withAccess(withStepUp(schema, stepUpSeconds)),
    // Nest hands over the socket for a subscription, the HTTP request otherwise.
    async context(source: HttpRequest | Socket) {
      const headers = isSocket(source) ? headersOf(source) : source.headers;
      const requester = isSocket(source)
        ? await authenticator.listenerOf(headers)
        : await authenticator.requesterOf(headers);
      // The socket's documents are judged before they are parsed, which is before this.
      const refusal = isSocket(source) ? null : documents.admit(source.body, requester);
      if (refusal) {
        const userId = requester?.user.id ?? null;
        for (const code of refusalCodes([refusal])) tellRefused({ userId, code });
        throw overHttp(refusal);
      }
      const address = isSocket(source) ? addressOf(source) : source.ip;
      const locale = localeOf(headers['accept-language']);
      return requestContext(services, { requester, address, locale });
    },
    formatError,
    autoTransformHttpErrors: false,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // Whoever may ask any document may ask this one: machines, and in development everybody.
    introspection: true,
    persistedQueries: { cache: NOTHING_REGISTERED },
    graphiql: false,
    validationRules: [depthLimit(MOST_DEPTH)],
    plugins: [
      costLimit(meter),
      refusalsTold(tellRefused),
      notedBeforeAnswered(services.looks),
      ...plugins,
    ],
    subscriptions: {
      'graphql-ws': socketOptions(authenticator, formatError, limits),
    },
  };
}

/** Digests stand for what is listed, never for what somebody sent before. */
const NOTHING_REGISTERED = {
  get: async () => undefined,
  set: async () => undefined,
  delete: async () => false,
};

function overHttp({ message, extensions }: GraphQLError): GraphQLError {
  const status = extensions['code'] === 'UNAUTHENTICATED' ? 401 : 400;
  return new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
}
