import type {
  AllStreamSubscription,
  Position,
  StreamSubscription,
} from '@kurrent/kurrentdb-client';
import { once } from 'node:events';

/** What a subscriber was given, and how its subscription ended. */
export interface Subscriber {
  readonly revisions: readonly bigint[];
  readonly positions: readonly Position[];
  /** Every `error` that the subscription emitted, in order. */
  readonly errors: readonly unknown[];
  /** Resolves when so many events were given. */
  given(count: number): Promise<void>;
  /** Resolves with what `for await` threw, or with null when it ended. */
  readonly end: Promise<unknown>;
}

type Subscription = AllStreamSubscription | StreamSubscription;

/** Takes every event as soon as it comes. */
export function follow(subscription: Subscription): Subscriber {
  const revisions: bigint[] = [];
  const positions: Position[] = [];
  const errors: unknown[] = [];
  const waiters = new Set<() => void>();
  subscription.on('error', (error: unknown) => errors.push(error));

  async function take(): Promise<null> {
    for await (const { event } of subscription) {
      if (!event) continue;
      revisions.push(event.revision);
      if (event.position) positions.push(event.position);
      for (const wake of waiters) wake();
    }
    return null;
  }

  return {
    revisions,
    positions,
    errors,
    end: take().catch((error: unknown) => error),
    given: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (revisions.length >= count) resolve();
        };
        waiters.add(check);
        check();
      }),
  };
}

/** Resolves with what came along when `subscription` has caught up. */
export async function caughtUp(subscription: Subscription): Promise<unknown> {
  const [info] = (await once(subscription, 'caughtUp')) as readonly unknown[];
  return info;
}
