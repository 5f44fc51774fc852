import {
  CorruptedIdempotency,
  sameContent,
  type AppendOutcome,
  type AppendRequest,
  type StoredEvent,
} from '@saksgang/event-store';
import type { EventReader } from '../read/event-reader.ts';
import type { Misplaced } from './prepare.ts';

/**
 * What an append is that does not continue from the head: the same append again, or a lost race.
 * @throws CorruptedIdempotency when its event ids stand there only in part, or with other content.
 */
export async function judgeMisplaced(
  reader: EventReader,
  requests: readonly AppendRequest[],
  { request, actual }: Misplaced,
): Promise<AppendOutcome> {
  const conflict = {
    status: 'conflict',
    stream: request.stream,
    expected: request.expected,
    actual,
  } as const;
  const stored: StoredEvent[] = [];
  for (const candidate of requests) {
    const there = await storedAt(reader, candidate);
    if (there === null) return conflict;
    stored.push(...there);
  }
  const last = stored.at(-1);
  if (last === undefined) return conflict;
  const position = stored.reduce((max, event) => (event.position > max ? event.position : max), last.position);
  const revisions = requests.map(({ stream }) =>
    Math.max(...stored.filter((event) => event.stream === stream).map(({ revision }) => revision)),
  );
  return { status: 'idempotent', position, revisions };
}

/** The events of this request as they stand in the stream; null when the first is not there. */
async function storedAt(
  reader: EventReader,
  { stream, expected, events }: AppendRequest,
): Promise<readonly StoredEvent[] | null> {
  if (expected === 'any') return null;
  const from = expected === 'noStream' ? 0 : expected + 1;
  const there: StoredEvent[] = [];
  for await (const event of reader.readStream(stream, { from, to: from + events.length - 1 })) {
    there.push(event);
  }
  if (there[0]?.eventId !== events[0]?.eventId) return null;
  const isWhole = events.every((event, index) => {
    const stored = there[index];
    return stored !== undefined && sameContent(stored, event);
  });
  if (!isWhole) {
    throw new CorruptedIdempotency('the same event ids came again in part or with other content');
  }
  return there;
}
