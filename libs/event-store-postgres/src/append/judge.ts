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
 * What an append is whose command the store knows: the same append again, or another one under the
 * same command id. Null when the store does not know the command.
 * @throws CorruptedIdempotency when its event ids stand there only in part, or with other content.
 */
export async function judgeRepeated(
  reader: EventReader,
  requests: readonly AppendRequest[],
): Promise<AppendOutcome | null> {
  const events = requests.flatMap((request) => request.events);
  const [first] = events;
  if (!first) return null;
  // One append lies in one piece in the feed, in the order of its requests.
  const stored = await reader.fromCommand(first.tenant, first.commandId, events.length);
  const [start] = stored;
  if (!start) return null;
  if (start.eventId !== first.eventId) return { status: 'commandRepeated', first: start };
  if (!areTheSame(requests, stored)) {
    throw new CorruptedIdempotency('the same event ids came again in part or with other content');
  }
  const position = stored.at(-1)?.position ?? start.position;
  return { status: 'idempotent', position, revisions: lastRevisions(requests, stored) };
}

/** What an append is that does not fit the stream and whose command is new: a lost race. */
export function conflict({ request, actual }: Misplaced): AppendOutcome {
  return { status: 'conflict', stream: request.stream, expected: request.expected, actual };
}

function areTheSame(requests: readonly AppendRequest[], stored: readonly StoredEvent[]): boolean {
  let index = 0;
  for (const { stream, expected, events } of requests) {
    const before = expected === 'noStream' ? -1 : expected;
    if (expected !== 'any' && stored[index]?.revision !== Number(before) + 1) return false;
    for (const event of events) {
      const there = stored[index++];
      if (there?.stream !== stream || !sameContent(there, event)) return false;
    }
  }
  return true;
}

function lastRevisions(requests: readonly AppendRequest[], stored: readonly StoredEvent[]) {
  let end = 0;
  return requests.map(({ events }) => {
    end += events.length;
    return stored[end - 1]?.revision ?? 0;
  });
}
