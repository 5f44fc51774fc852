import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock, Instant } from '@saksgang/kernel';

/** A clock that stands still at a moment of one's choosing, for everything one does meanwhile. */
export interface SeedClock {
  readonly clock: Clock;
  /** Carries `work` out as if it were `moment`; several may run side by side, each in its own time. */
  at<Answer>(moment: Instant, work: () => Promise<Answer>): Promise<Answer>;
}

export function seedClock(): SeedClock {
  const moments = new AsyncLocalStorage<Instant>();
  return {
    clock() {
      const moment = moments.getStore();
      if (moment === undefined) throw new Error('the seed acts only at moments it has chosen');
      return moment;
    },
    at: (moment, work) => moments.run(moment, work),
  };
}
