import { UnreadableEvent, type StoredEvent } from '@saksgang/event-store';
import type { TreeHead } from '../merkle/check.ts';
import type { GrowingTree } from '../merkle/growing-tree.ts';
import { isSameHash } from '../merkle/hash.ts';
import { leafOf } from '../notary/book.ts';
import type { NotedLeaf } from '../notary/tree-store.ts';

export type ReadEvent = StoredEvent | UnreadableEvent;

/** Whose word the next checkpoint bears out, where the events and the notary's records differ. */
export type BorneOut = 'records' | 'events' | 'neither';

/** Where they differ: the tree up to there, and how both go on. */
export interface Difference {
  readonly tree: GrowingTree;
  readonly noted: NotedLeaf | null;
  readonly furtherNoted: AsyncIterator<NotedLeaf, void>;
  readonly event: ReadEvent | null;
  readonly furtherEvents: AsyncIterator<ReadEvent, void>;
}

/** Goes on to the next checkpoint, with the records and then with the events. */
export async function bornOutBy(next: TreeHead, difference: Difference): Promise<BorneOut> {
  const { tree, noted, furtherNoted, event, furtherEvents } = difference;
  const records = tree.copy();
  for (let leaf = noted; leaf !== null && records.size < next.size;) {
    records.append(leaf.hash);
    if (records.size < next.size) leaf = await nextOf(furtherNoted);
  }
  if (isRootOf(next, records)) return 'records';
  const events = tree.copy();
  for (let at = event; at !== null && events.size < next.size; at = await nextOf(furtherEvents)) {
    if (at instanceof UnreadableEvent) break;
    events.append(leafOf(at));
  }
  return isRootOf(next, events) ? 'events' : 'neither';
}

export function isRootOf({ size, root }: TreeHead, tree: GrowingTree): boolean {
  return tree.size === size && isSameHash(tree.root(), root);
}

export async function nextOf<Value>(values: AsyncIterator<Value, void>): Promise<Value | null> {
  const next = await values.next();
  return next.done === true ? null : next.value;
}
