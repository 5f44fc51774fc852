import type { Clock } from '@saksgang/kernel';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import type { RequestContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import { createBudget, type Spending } from './budget.ts';

/** Points somebody has in a minute. */
export interface PointLimits {
  /** One who is signed in, a person or a machine. */
  readonly ofUser: number;
  /** All together who are not, at one address of the network. */
  readonly ofAddress: number;
}

type Operation = Pick<Parameters<typeof getComplexity>[0], 'query' | 'variables' | 'operationName'>;

/** What an operation costs, and whether it may run. */
export interface Charge {
  /** Null when its variables do not fit: then it does not run either, and what runs it tells why. */
  readonly requested: number | null;
  /** Null where nothing was taken: it is too much for anybody. */
  readonly spending: Spending | null;
  /** `QUERY_TOO_COMPLEX` or `RATE_LIMITED`; null when it may run. */
  readonly refusal: GraphQLError | null;
}

/** Takes what operations cost from those who ask, the same by whichever way they come. */
export interface Meter {
  /** Points that one operation may cost. */
  readonly most: number;
  charge(schema: GraphQLSchema, operation: Operation, asking: RequestContext): Charge;
}

export function createMeter(most: number, limits: PointLimits, clock: Clock): Meter {
  const users = createBudget(limits.ofUser, clock);
  const addresses = createBudget(limits.ofAddress, clock);
  const spend = ({ requester, address }: RequestContext, points: number) =>
    requester === null ? addresses.spend(address, points) : users.spend(requester.user.id, points);
  return {
    most,
    charge(schema, operation, asking) {
      const requested = costOf(schema, operation, most);
      if (requested !== null && requested > most) {
        return { requested, spending: null, refusal: tooComplex(requested, most) };
      }
      const spending = spend(asking, requested ?? 1);
      return { requested, spending, refusal: spending.isGranted ? null : rateLimited(spending) };
    },
  };
}

/** A connection costs what it may bring: `first` (or `last`) times one of its nodes. */
const pages: ComplexityEstimator = ({ args, childComplexity }) => {
  const size: unknown = args['first'] ?? args['last'];
  return typeof size === 'number' ? 1 + size * childComplexity : undefined;
};

/**
 * Points an operation costs: one a field, a connection times its size. Counting ends at `most` fields, since
 * fragments within fragments could go on for ever: infinite then.
 */
function costOf(schema: GraphQLSchema, operation: Operation, most: number): number | null {
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
}

function tooComplex(requested: number, most: number): GraphQLError {
  return apiError('QUERY_TOO_COMPLEX', `The query costs more than ${most} points.`, {
    cost: { requested, limit: most },
  });
}

function rateLimited({ resetSeconds }: Spending): GraphQLError {
  return apiError('RATE_LIMITED', `Too much in one minute: ask again in ${resetSeconds} seconds.`, {
    retryAfterSeconds: resetSeconds,
  });
}
