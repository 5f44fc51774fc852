import type { EventStore } from '@saksgang/event-store';
import { forwardedStore } from './forwarded-store.ts';
import type { Telemetry } from './telemetry.ts';

/** The same store, which counts those who follow it live at the moment. */
export function countedSubscriptions(store: EventStore, { metrics }: Telemetry): EventStore {
  return {
    ...forwardedStore(store),
    async *subscribe(options) {
      metrics.subscriptionsOpen.inc();
      try {
        yield* store.subscribe(options);
      } finally {
        metrics.subscriptionsOpen.dec();
      }
    },
  };
}
