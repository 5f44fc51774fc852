import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import type { RequestContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import { hasFixedCost } from './fixed-cost.ts';

interface Operation {
  readonly query: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

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

/** The same, worked out once for a document whose cost is always the same. Apollo keeps parsed documents. */
function rememberingCosts(): typeof costOf {
  const known = new WeakMap<DocumentNode, Map<string, number>>();
  return (schema, operation) => {
    const { query, operationName = '' } = operation;
    if (!hasFixedCost(query)) return costOf(schema, operation);
    const costs = known.get(query) ?? new Map<string, number>();
    known.set(query, costs);
    const cost = costs.get(operationName) ?? costOf(schema, operation);
    if (cost !== null) costs.set(operationName, cost);
    return cost;
  };
}

/** Refuses what costs more than `most` before it runs, and tells every answer's cost in `extensions.cost`. */
export function costLimit(most: number): ApolloServerPlugin<RequestContext> {
  const cost = rememberingCosts();
  return {
    async requestDidStart() {
      let requested: number | null = null;
      return {
        async didResolveOperation({ schema, document, request, operationName }) {
          requested = cost(schema, {
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
