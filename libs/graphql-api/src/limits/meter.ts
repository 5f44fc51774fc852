import type { Clock } from '@saksgang/kernel';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.ts';
import { apiError } from '../errors/api-error.ts';
import { createBudget, type Spending } from './budget.ts';
import { rememberingCosts, type Operation } from './cost-of.ts';

/** Points somebody has in a minute. */
export interface PointLimits {
  /** One who is signed in, a person or a machine. */
  readonly ofUser: number;
  /** All together who are not, at one address of the network. */
  readonly ofAddress: number;
}

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
  const costOf = rememberingCosts(most);
  const users = createBudget(limits.ofUser, clock);
  const addresses = createBudget(limits.ofAddress, clock);
  const spend = ({ requester, address }: RequestContext, points: number) =>
    requester === null ? addresses.spend(address, points) : users.spend(requester.user.id, points);
  return {
    most,
    charge(schema, operation, asking) {
      const requested = costOf(schema, operation);
      if (requested !== null && requested > most) {
        return { requested, spending: null, refusal: tooComplex(requested, most) };
      }
      const spending = spend(asking, requested ?? 1);
      return { requested, spending, refusal: spending.isGranted ? null : rateLimited(spending) };
    },
  };
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
