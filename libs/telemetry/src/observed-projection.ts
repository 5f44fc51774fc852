import type { Projection, StoredEvent } from '@saksgang/event-store';
import { inSpan } from './in-span.ts';
import { stopwatch } from './stopwatch.ts';
import type { Telemetry } from './telemetry.ts';
import { linksTo } from './trace-context.ts';

/**
 * The same projection, whose batches are traced and counted. A batch holds the events of many commands, so its
 * span is no part of their traces, but is linked to each.
 */
export function observedProjection<Tx>(
  projection: Projection<Tx>,
  { tracer, metrics }: Telemetry,
): Projection<Tx> {
  const { name } = projection;
  return {
    ...projection,
    apply(events, generation, tx) {
      const elapsed = stopwatch();
      const attributes = {
        'saksgang.projection': name,
        'saksgang.generation': generation,
        'saksgang.events': events.length,
      };
      const options = { root: true, links: [...linksTo(events)], attributes };
      return inSpan(tracer, `project ${name}`, options, async (span) => {
        let outcome: 'applied' | 'failed' = 'failed';
        try {
          await projection.apply(events, generation, tx);
          outcome = 'applied';
          metrics.projectedEvents.inc({ projection: name }, events.length);
        } finally {
          span.setAttribute('saksgang.lag_seconds', ageOf(events.at(-1)));
          metrics.projectionSeconds.observe({ projection: name, outcome }, elapsed());
        }
      });
    },
  };
}

/** Seconds since the event was recorded; 0 where another machine's clock is ahead of ours. */
function ageOf(event: StoredEvent | undefined): number {
  if (event === undefined) return 0;
  return Math.max(0, (Date.now() - Date.parse(event.recordedAt)) / 1_000);
}
