import { SpanKind } from '@opentelemetry/api';
import {
  categoryOf,
  storeWith,
  type AppendOutcome,
  type AppendRequest,
  type EventStore,
} from '@saksgang/event-store';
import { inSpan } from './in-span.ts';
import { stopwatch } from './stopwatch.ts';
import type { Telemetry } from './telemetry.ts';

/** The same store, of whichever engine, whose appends are traced and counted. */
export function observedStore(store: EventStore, { tracer, metrics }: Telemetry): EventStore {
  const count = appendCounter(metrics);
  return storeWith(store, {
    append(requests) {
      const category = categoriesOf(requests);
      const elapsed = stopwatch();
      const attributes = { 'saksgang.category': category, 'saksgang.events': sizeOf(requests) };
      const options = { kind: SpanKind.CLIENT, attributes };
      return inSpan(tracer, `append ${category}`, options, async (span) => {
        let outcome: Outcome = 'failed';
        try {
          const answer = await store.append(requests);
          outcome = answer.status;
          return answer;
        } finally {
          span.setAttribute('saksgang.outcome', outcome);
          count(requests, { category, outcome }, elapsed());
        }
      });
    },
  });
}

type Outcome = AppendOutcome['status'] | 'failed';

function appendCounter({ appendSeconds, appends, eventsAppended }: Telemetry['metrics']) {
  return (
    requests: readonly AppendRequest[],
    { category, outcome }: { readonly category: string; readonly outcome: Outcome },
    seconds: number,
  ) => {
    appendSeconds.observe({ outcome }, seconds);
    appends.inc({ category, outcome });
    if (outcome !== 'appended') return;
    for (const { stream, events } of requests) {
      eventsAppended.inc({ category: categoryOf(stream) }, events.length);
    }
  };
}

/** `case`, or `case+group` where an append spans two. */
function categoriesOf(requests: readonly AppendRequest[]): string {
  const categories = new Set(requests.map(({ stream }) => categoryOf(stream)));
  return [...categories].sort().join('+');
}

function sizeOf(requests: readonly AppendRequest[]): number {
  return requests.reduce((total, { events }) => total + events.length, 0);
}
