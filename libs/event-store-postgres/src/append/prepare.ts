import {
  chain,
  type AppendRequest,
  type Revision,
  type StoredEvent,
  type StreamName,
} from '@saksgang/event-store';
import type { Head } from '../read/event-reader.ts';

/** An append with its place in each stream and its hashes. */
export interface PreparedAppend {
  readonly streams: readonly {
    readonly stream: StreamName;
    /** Revision it continues from; null at the beginning of the stream. */
    readonly expected: Revision | null;
    readonly prevHash: string;
    readonly events: readonly Omit<StoredEvent, 'position'>[];
  }[];
}

/** Where a request does not continue from: the head it was written for is not the head there is. */
export interface Misplaced {
  readonly request: AppendRequest;
  readonly actual: Revision | 'noStream';
}

/** Places an append after the heads, or says which of its requests does not fit there. */
export function prepare(
  requests: readonly AppendRequest[],
  headOf: (stream: StreamName) => Head | undefined,
): PreparedAppend | Misplaced {
  const streams: PreparedAppend['streams'][number][] = [];
  for (const request of requests) {
    const head = headOf(request.stream);
    if (!fits(request, head)) return { request, actual: head?.revision ?? 'noStream' };
    const prevHash = head?.hash ?? '';
    const first = (head?.revision ?? -1) + 1;
    streams.push({
      stream: request.stream,
      expected: head?.revision ?? null,
      prevHash,
      events: chain(prevHash, request.stream, first, request.events).map(({ event }) => event),
    });
  }
  return { streams };
}

function fits({ expected }: AppendRequest, head: Head | undefined): boolean {
  if (expected === 'any') return true;
  return expected === 'noStream' ? head === undefined : head?.revision === expected;
}
