import type { Clock } from '@saksgang/kernel';
import { LRUCache } from 'lru-cache';

const WINDOW_SECONDS = 60;
/** Whoever floods us with names cannot fill the memory: the one who was quiet for longest begins anew. */
const SPENDERS_REMEMBERED = 20_000;

/** How somebody stands after they asked for something. */
export interface Spending {
  /** False: it was more than they have left, and nothing was taken. */
  readonly isGranted: boolean;
  /** Points in a minute. */
  readonly limit: number;
  readonly remaining: number;
  /** Until the whole limit is theirs again. */
  readonly resetSeconds: number;
}

/** Points for each minute, for everybody alike; kept in this process alone. */
export interface Budget {
  /** @param spender who pays, by an id that stays the same */
  spend(spender: string, points: number): Spending;
}

interface Minute {
  readonly spent: number;
  readonly endsAt: number;
}

/** @param limit points that one spender has in a minute */
export function createBudget(limit: number, clock: Clock): Budget {
  const minutes = new LRUCache<string, Minute>({ max: SPENDERS_REMEMBERED });
  return {
    spend(spender, points) {
      const now = Date.parse(clock());
      const { spent, endsAt } = running(minutes.get(spender), now);
      const isGranted = spent + points <= limit;
      const total = isGranted ? spent + points : spent;
      minutes.set(spender, { spent: total, endsAt });
      const resetSeconds = Math.ceil((endsAt - now) / 1000);
      return { isGranted, limit, remaining: limit - total, resetSeconds };
    },
  };
}

function running(minute: Minute | undefined, now: number): Minute {
  if (minute !== undefined && now < minute.endsAt) return minute;
  return { spent: 0, endsAt: now + WINDOW_SECONDS * 1000 };
}

/** What an answer says of it: `RateLimit` as draft-ietf-httpapi-ratelimit-headers, `Retry-After` of RFC 9110. */
export function rateHeaders({ isGranted, limit, remaining, resetSeconds }: Spending) {
  return {
    'ratelimit-policy': `"minute";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"minute";r=${remaining};t=${resetSeconds}`,
    ...(!isGranted && { 'retry-after': String(resetSeconds) }),
  };
}
