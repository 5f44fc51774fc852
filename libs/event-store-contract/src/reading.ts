import type {
  EventStore,
  FeedFilter,
  Position,
  ReadStreamOptions,
  StoredEvent,
  StreamName,
} from '@saksgang/event-store';

export async function read(
  store: EventStore,
  stream: StreamName,
  options?: ReadStreamOptions,
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const event of store.readStream(stream, options)) events.push(event);
  return events;
}

/** The whole feed after a position, page by page. */
export async function readFeed(
  store: EventStore,
  after: Position,
  limit = 100,
  filter?: FeedFilter,
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let at = after; ;) {
    const page = await store.readAll({ after: at, limit, ...(filter && { filter }) });
    events.push(...page.events);
    if (page.next === at) return events;
    at = page.next;
  }
}
