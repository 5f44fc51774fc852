import type { StoredEvent } from '@saksgang/event-store';

/** The last event of each stream in a batch: how far the stream has to be folded. */
export function newestOfEachStream(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return [...new Map(events.map((event) => [event.stream, event])).values()];
}
