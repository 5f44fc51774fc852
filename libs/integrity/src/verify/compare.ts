import type { EventStore, Revision, StoredEvent, StreamName } from '@saksgang/event-store';
import { isSameHash } from '../merkle/hash.ts';
import { leafOf } from '../notary/book.ts';
import type { NotedLeaf, TreeStore } from '../notary/tree-store.ts';
import { nameOf, type Finding, type FindingKind, type Place } from './finding.ts';

export interface Compared {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly records: Pick<TreeStore, 'leavesOf'>;
}

/** Whether the event is the very one that was noted, in the very same place. */
export function isAsNoted(event: StoredEvent, noted: NotedLeaf): boolean {
  return (
    event.position === noted.position &&
    event.stream === noted.stream &&
    event.revision === noted.revision &&
    isSameHash(leafOf(event), noted.hash)
  );
}

/** What was done, where another event stands in the feed than was noted there. */
export async function explain(
  event: StoredEvent,
  noted: NotedLeaf,
  { store, records }: Compared,
): Promise<Finding> {
  const kept = await eventOf(store, noted.stream, noted.revision);
  if (kept === null) return removed(noted);
  if (!isSameHash(leafOf(kept), noted.hash)) return altered(noted);
  const before = await leafOfEvent(records, event.stream, event.revision);
  const isNoted = before !== undefined && isSameHash(leafOf(event), before.hash);
  return isNoted ? moved(noted, kept) : inserted(event);
}

export function removed(noted: Place): Finding {
  return finding('removed', noted, 'was removed');
}

export function altered(noted: Place): Finding {
  return finding('altered', noted, 'was altered: it is not the one that was noted');
}

function inserted({ stream, revision, position }: StoredEvent): Finding {
  return finding(
    'inserted',
    { stream, revision, position },
    'was inserted: it was never noted there',
  );
}

export function moved(noted: Place, kept: StoredEvent): Finding {
  return finding('reordered', noted, `was moved to position ${kept.position}`);
}

function finding(kind: FindingKind, place: Place, what: string): Finding {
  const { stream, revision, position } = place;
  return { kind, stream, revision, position, sentence: `${nameOf(place)} ${what}` };
}

async function eventOf(
  store: Pick<EventStore, 'readStream'>,
  stream: StreamName,
  revision: Revision,
): Promise<StoredEvent | null> {
  let found: StoredEvent | null = null;
  const range = { from: revision, to: revision };
  for await (const event of store.readStream(stream, range)) found = event;
  return found;
}

async function leafOfEvent(
  records: Pick<TreeStore, 'leavesOf'>,
  stream: StreamName,
  revision: Revision,
): Promise<NotedLeaf | undefined> {
  const [leaf] = await records.leavesOf(stream, revision);
  return leaf?.revision === revision ? leaf : undefined;
}
