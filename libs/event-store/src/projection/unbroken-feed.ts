import { UnreadableEvent } from '../errors.ts';
import type { EventStore, FeedPage, ReadAllOptions, SubscribeOptions } from '../port.ts';

/** A stretch of the feed, or the event in its way that cannot be read. */
export type FeedStep = FeedPage | UnreadableEvent;

/** The feed as it comes, what cannot be read in its place. */
export async function* unbrokenFeed(
  store: Pick<EventStore, 'subscribe'>,
  options: SubscribeOptions,
): AsyncGenerator<FeedStep> {
  let { after } = options;
  while (!options.signal.aborted) {
    try {
      for await (const page of store.subscribe({ ...options, after })) {
        after = page.next;
        yield page;
      }
      return;
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      after = error.position;
      yield error;
    }
  }
}

/** The next stretch of what is there. */
export async function nextStep(
  store: Pick<EventStore, 'readAll'>,
  options: ReadAllOptions,
): Promise<FeedStep> {
  try {
    return await store.readAll(options);
  } catch (error) {
    if (error instanceof UnreadableEvent) return error;
    throw error;
  }
}

/** Where the feed goes on after it. */
export function endOf(step: FeedStep) {
  return step instanceof UnreadableEvent ? step.position : step.next;
}
