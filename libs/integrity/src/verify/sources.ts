import {
  START,
  UnreadableEvent,
  type EventStore,
  type Position,
  type StoredEvent,
} from '@saksgang/event-store';
import type { NotedLeaf, TreeStore } from '../notary/tree-store.ts';

const PAGE = 1_000;

/** The whole feed, page by page. What can't be read ends it: `UnreadableEvent` is the last thing given. */
export async function* storedEvents(
  store: Pick<EventStore, 'readAll'>,
): AsyncGenerator<StoredEvent | UnreadableEvent, void> {
  let after: Position = START;
  let limit = PAGE;
  for (;;) {
    const page = await readPage(store, after, limit);
    if (!(page instanceof UnreadableEvent)) {
      yield* page.events;
      if (page.next === after) return;
      after = page.next;
      continue;
    }
    if (limit === 1) {
      yield page;
      return;
    }
    // One by one, so that everything before it is looked at.
    limit = 1;
  }
}

async function readPage(store: Pick<EventStore, 'readAll'>, after: Position, limit: number) {
  try {
    return await store.readAll({ after, limit });
  } catch (error) {
    if (error instanceof UnreadableEvent) return error;
    throw error;
  }
}

/** Everything the notary has noted, in its order. */
export async function* notedLeaves(
  records: Pick<TreeStore, 'leaves'>,
): AsyncGenerator<NotedLeaf, void> {
  let from = 0;
  for (;;) {
    const leaves = await records.leaves(from, PAGE);
    yield* leaves;
    if (leaves.length === 0) return;
    from = (leaves.at(-1)?.index ?? from) + 1;
  }
}
