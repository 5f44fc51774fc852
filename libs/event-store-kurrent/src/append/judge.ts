import {
  CorruptedIdempotency,
  sameContent,
  type Appended,
  type AppendRequest,
  type Conflict,
  type ExpectedRevision,
  type Revision,
  type StoredEvent,
} from '@saksgang/event-store';
import type { KnownStream } from './known-stream.ts';

/** Whether the append goes on from what is known of the stream. */
export function continues(expected: ExpectedRevision, { revision }: KnownStream): boolean {
  return expected === 'any' || expected === (revision === -1 ? 'noStream' : revision);
}

/**
 * Where the events of an append stand already; null when none of them does.
 * @throws CorruptedIdempotency when they stand there only in part, or elsewhere than they were meant to.
 */
export function placeOf(
  { expected, events }: AppendRequest,
  known: KnownStream,
): { readonly from: Revision; readonly to: Revision } | null {
  const places = events.map(({ eventId }) => known.revisionOf(eventId));
  const first = places.find((place) => place !== undefined);
  if (first === undefined) return null;
  const from = expected === 'any' ? first : expected === 'noStream' ? 0 : expected + 1;
  if (places.some((place, index) => place !== from + index)) throw corrupted();
  return { from, to: from + events.length - 1 };
}

/** The first answer again. @throws CorruptedIdempotency when what is stored has other content. */
export function repeated({ events }: AppendRequest, stored: readonly StoredEvent[]): Appended {
  const last = stored.at(-1);
  const areTheSame = events.every((event, index) => {
    const there = stored[index];
    return there !== undefined && sameContent(there, event);
  });
  if (!last || !areTheSame) throw corrupted();
  return { status: 'idempotent', position: last.position, revisions: [last.revision] };
}

export function conflict({ stream, expected }: AppendRequest, { revision }: KnownStream): Conflict {
  return { status: 'conflict', stream, expected, actual: revision === -1 ? 'noStream' : revision };
}

function corrupted(): CorruptedIdempotency {
  return new CorruptedIdempotency('the same event ids came again in part or with other content');
}
