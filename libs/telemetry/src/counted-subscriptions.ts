import { storeWith, type EventStore } from '@saksgang/event-store';
import type { Telemetry } from './telemetry.ts';

/** The same store, which counts those who follow it live at the moment. */
export function countedSubscriptions(store: EventStore, { metrics }: Telemetry): EventStore {
  return storeWith(store, {
    async *subscribe(options) {
      metrics.subscriptionsOpen.inc();
      try {
        yield* store.subscribe(options);
      } finally {
        metrics.subscriptionsOpen.dec();
      }
    },
  });
}
