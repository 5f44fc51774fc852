import { StoreUnavailable, type FeedPage, type SubscribeOptions } from '@saksgang/event-store';
import type { EventReader } from './event-reader.ts';
import type { Wakeup } from './wakeup.ts';

const PAGE = 1_000;

/**
 * Pages of the feed as they come. The poll is the truth; being woken only makes it prompt. While the
 * database is away it waits and asks again.
 */
export async function* subscribe(
  reader: Pick<EventReader, 'readAll'>,
  wakeup: Wakeup,
  { after, filter, signal }: SubscribeOptions,
): AsyncGenerator<FeedPage> {
  let position = after;
  while (!signal.aborted && !wakeup.isClosed) {
    const { count } = wakeup;
    const page = await reader
      .readAll({ after: position, limit: PAGE, ...(filter && { filter }) })
      .catch(unlessUnavailable);
    if (page && page.next > position) {
      position = page.next;
      yield page;
    } else await wakeup.after(count, signal);
  }
}

function unlessUnavailable(error: unknown): null {
  if (error instanceof StoreUnavailable) return null;
  throw error;
}
