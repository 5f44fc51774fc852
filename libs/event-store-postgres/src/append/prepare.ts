import {
  chain,
  type AppendRequest,
  type ChainedEvent,
  type Revision,
  type StreamName,
} from '@saksgang/event-store';
import type { Head } from '../read/event-reader.ts';

/** The events of an append, stream by stream, each with its place and its hash. */
export type PreparedAppend = readonly (readonly ChainedEvent[])[];

/** A request that does not continue from the head there is. */
export interface Misplaced {
  readonly request: AppendRequest;
  readonly actual: Revision | 'noStream';
}

/** The first of the requests that does not fit after the heads; null when all do. */
export function findMisplaced(
  requests: readonly AppendRequest[],
  headOf: (stream: StreamName) => Head | undefined,
): Misplaced | null {
  for (const request of requests) {
    const actual = headOf(request.stream)?.revision ?? 'noStream';
    if (request.expected !== 'any' && request.expected !== actual) return { request, actual };
  }
  return null;
}

/** Places and chains the events right after the heads. */
export function prepare(
  requests: readonly AppendRequest[],
  headOf: (stream: StreamName) => Head | undefined,
): PreparedAppend {
  return requests.map(({ stream, events }) => {
    const head = headOf(stream);
    return chain(head?.hash ?? '', stream, (head?.revision ?? -1) + 1, events);
  });
}
