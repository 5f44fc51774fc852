import type { NewEvent } from '@saksgang/event-store';
import { SpanKind } from '@opentelemetry/api';
import { inSpan } from './in-span.ts';
import { stopwatch } from './stopwatch.ts';
import type { Telemetry } from './telemetry.ts';
import { linksTo } from './trace-context.ts';

/**
 * Traces and counts the commits of a store that writes many appends together. A commit is part of no command's
 * trace more than of another's, so its span stands by itself and is linked to all of them.
 * @returns what goes around each commit; `appends` holds the events of each append that it writes
 */
export function observedCommit({ tracer, metrics }: Telemetry) {
  return async <T>(
    appends: readonly (readonly NewEvent[])[],
    commit: () => Promise<T>,
  ): Promise<T> => {
    const events = appends.flat();
    const elapsed = stopwatch();
    const attributes = { 'saksgang.appends': appends.length, 'saksgang.events': events.length };
    const options = { kind: SpanKind.CLIENT, root: true, links: [...linksTo(events)], attributes };
    const answer = await inSpan(tracer, 'commit', options, commit);
    metrics.commitAppends.observe(appends.length);
    metrics.commitEvents.observe(events.length);
    metrics.commitSeconds.observe(elapsed());
    return answer;
  };
}
