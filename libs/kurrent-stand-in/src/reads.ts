import type { Database } from './database.ts';
import type { RecordedEvent } from './events.ts';
import type { EventFilter, ReadRequest, ReadSource } from './read-requests.ts';
import { invalidPosition, streamDeleted, type Refusal } from './statuses.ts';
import { firstReadable, isSoftDeleted } from './stream.ts';

export type ReadOutcome =
  | { readonly kind: 'events'; readonly events: Iterable<RecordedEvent> }
  | { readonly kind: 'notFound'; readonly stream: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type From<Kind extends ReadSource['kind']> = Extract<ReadSource, { kind: Kind }>;

/** Reads are inclusive of where they start. Settings of a stream hide its older events, but never in `$all`. */
export function read(database: Database, request: ReadRequest, now: number): ReadOutcome {
  const { source, isBackwards, filter, count } = request;
  const limit = count === 'subscription' ? 0n : count;
  if (source.kind === 'all') return readAll(database, source, isBackwards, limit, filter);
  const stream = database.stream(source.name);
  if (stream.isTombstoned) return { kind: 'refused', refusal: streamDeleted(stream.name) };
  if (stream.events.length === 0 || isSoftDeleted(stream)) {
    return { kind: 'notFound', stream: stream.name };
  }
  const first = firstReadable(stream, now);
  const at = (index: number) => (index < first ? undefined : stream.events[index]);
  const from = startIn(source, stream.events.length);
  const start = isBackwards ? Math.min(from, stream.events.length - 1) : Math.max(from, first);
  return { kind: 'events', events: walk(at, start, isBackwards, limit) };
}

function readAll(
  { log }: Database,
  { from }: From<'all'>,
  isBackwards: boolean,
  limit: bigint,
  filter?: EventFilter,
): ReadOutcome {
  const position = from === 'start' ? 0n : from === 'end' ? log.end : from;
  if (!log.isBoundary(position)) return { kind: 'refused', refusal: invalidPosition };
  const index = log.indexFrom(position);
  const start = isBackwards ? index - 1 : index;
  return { kind: 'events', events: walk((at) => log.at(at), start, isBackwards, limit, filter) };
}

function startIn({ from }: From<'stream'>, length: number): number {
  if (from === 'start') return 0;
  return from === 'end' ? length - 1 : Number(from);
}

function* walk(
  at: (index: number) => RecordedEvent | undefined,
  start: number,
  isBackwards: boolean,
  limit: bigint,
  filter?: EventFilter,
): Generator<RecordedEvent> {
  const step = isBackwards ? -1 : 1;
  let left = limit;
  for (let index = start; left > 0n; index += step) {
    const event = at(index);
    if (!event) return;
    if (filter && !filter.matches(event)) continue;
    yield event;
    left -= 1n;
  }
}
