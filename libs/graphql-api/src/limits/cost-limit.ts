import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import type { RequestContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';

type Operation = Pick<Parameters<typeof getComplexity>[0], 'query' | 'variables' | 'operationName'>;

/** A connection costs what it may bring: `first` (or `last`) times one of its nodes. */
const pages: ComplexityEstimator = ({ args, childComplexity }) => {
  const size: unknown = args['first'] ?? args['last'];
  return typeof size === 'number' ? 1 + size * childComplexity : undefined;
};

/**
 * Points an operation costs: one a field, a connection times its size. Null when its variables do not fit:
 * then it does not run either, and what runs it tells why.
 */
function costOf(schema: GraphQLSchema, operation: Operation): number | null {
  try {
    return getComplexity({
      ...operation,
      schema,
      estimators: [pages, simpleEstimator({ defaultComplexity: 1 })],
    });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** Refuses what costs more than `most` before it runs, and tells every answer's cost in `extensions.cost`. */
export function costLimit(most: number): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let requested: number | null = null;
      return {
        async didResolveOperation({ schema, document, request, operationName }) {
          requested = costOf(schema, {
            query: document,
            variables: request.variables ?? {},
            ...(operationName !== null && { operationName }),
          });
          if (requested === null || requested <= most) return;
          throw apiError('QUERY_TOO_COMPLEX', `The query costs ${requested} points of ${most}.`, {
            cost: { requested, limit: most },
          });
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || requested === null) return;
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            cost: { requested, limit: most },
          };
        },
      };
    },
  };
}
