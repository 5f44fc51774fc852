import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import { hasFixedCost } from './fixed-cost.ts';

export interface Operation {
  readonly query: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Null when the variables do not fit: then it does not run either, and what runs it tells why. */
type CostOf = (schema: GraphQLSchema, operation: Operation) => number | null;

/** A connection costs what it may bring: `first` (or `last`) times one of its nodes. */
const pages: ComplexityEstimator = ({ args, childComplexity }) => {
  const size: unknown = args['first'] ?? args['last'];
  return typeof size === 'number' ? 1 + size * childComplexity : undefined;
};

/**
 * Points an operation costs: one a field, a connection times its size. Counting ends at `most` fields, since
 * fragments within fragments could go on for ever: infinite then.
 */
function counting(most: number): CostOf {
  return (schema, operation) => {
    try {
      return getComplexity({
        ...operation,
        schema,
        maxQueryNodes: most,
        estimators: [pages, simpleEstimator({ defaultComplexity: 1 })],
      });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      // What is wrong somewhere in the document names the place; that there is too much of it has none.
      return error.nodes === undefined ? Number.POSITIVE_INFINITY : null;
    }
  };
}

/** The same, worked out once for a document whose cost is always the same. Apollo keeps parsed documents. */
export function rememberingCosts(most: number): CostOf {
  const costOf = counting(most);
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
