import type { Database } from './database.ts';
import type { RecordedEvent } from './events.ts';
import type { ReadRequest, ReadSource } from './read-requests.ts';
import { invalidPosition, streamDeleted, type Refusal } from './statuses.ts';
import { firstReadable } from './stream.ts';

/** What a subscriber is to be sent: first what is there, then what comes. */
export interface Feed {
  readonly kind: 'feed';
  /** What is there after the start and was not given yet; ends when the subscriber has caught up. */
  readonly past: Iterable<RecordedEvent>;
  /** Whether an event that is written later concerns the subscriber. */
  concerns(event: RecordedEvent): boolean;
}

type FeedOutcome = Feed | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Subscriptions are exclusive of where they start. Past the end of `$all`, whatever comes is sent. */
export function openFeed(database: Database, { source }: ReadRequest, now: number): FeedOutcome {
  if (source.kind === 'stream') return streamFeed(database, source, now);
  const { log } = database;
  const { from } = source;
  if (typeof from === 'bigint' && !log.isBoundary(from)) {
    return { kind: 'refused', refusal: invalidPosition };
  }
  const start =
    typeof from === 'bigint' ? log.indexFrom(from + 1n) : from === 'start' ? 0 : log.length;
  return { kind: 'feed', past: walk((index) => log.at(index), start), concerns: () => true };
}

function streamFeed(
  database: Database,
  { name, from }: Extract<ReadSource, { kind: 'stream' }>,
  now: number,
): FeedOutcome {
  const stream = database.stream(name);
  if (stream.isTombstoned) return { kind: 'refused', refusal: streamDeleted(name) };
  const end = BigInt(stream.events.length) - 1n;
  const after = from === 'start' ? -1n : from === 'end' ? end : from;
  const start = Math.max(Number(after) + 1, firstReadable(stream, now));
  return {
    kind: 'feed',
    past: walk((index) => database.stream(name).events[index], start),
    concerns: (event) => event.stream === name && event.revision > after,
  };
}

function* walk(
  at: (index: number) => RecordedEvent | undefined,
  start: number,
): Generator<RecordedEvent> {
  for (let index = start, event = at(index); event; index += 1, event = at(index)) yield event;
}
