import type { AppendOutcome, AppendRequest } from '@saksgang/event-store';
import type { CommandKey } from '../read/event-reader.ts';

/** An append that waits for its turn, with the promise its caller holds. */
export interface PendingAppend {
  readonly requests: readonly AppendRequest[];
  readonly command: CommandKey;
  /** Streams and command: what no other append may touch in the same call. */
  readonly names: readonly string[];
  /** Rounds it has been judged in; a head that moved sends it into another. */
  attempts: number;
  resolve(outcome: AppendOutcome): void;
  reject(error: unknown): void;
}

/** @param requests checked: at least one, all of one command */
export function pendingAppend(
  requests: readonly AppendRequest[],
  { resolve, reject }: Pick<PendingAppend, 'resolve' | 'reject'>,
): PendingAppend {
  const { tenant = '', commandId = '' } = requests[0]?.events[0] ?? {};
  const streams = requests.map(({ stream }) => stream);
  const names = [...streams, `command ${tenant} ${commandId}`];
  return { requests, command: { tenant, commandId }, names, attempts: 0, resolve, reject };
}

const MOST_EVENTS_IN_A_BATCH = 2_000;

/**
 * Takes the appends that can be written by one call from the front of the queue, at most `most`: no two of
 * them touch the same stream or carry the same command, nor what is `busy` in another call.
 */
export function takeBatch(
  queue: PendingAppend[],
  busy: ReadonlySet<string>,
  most: number,
): readonly PendingAppend[] {
  const batch: PendingAppend[] = [];
  const waiting: PendingAppend[] = [];
  const taken = new Set<string>();
  let room = MOST_EVENTS_IN_A_BATCH;
  for (const append of queue.splice(0)) {
    const size = append.requests.reduce((total, { events }) => total + events.length, 0);
    const fits = batch.length === 0 || (batch.length < most && size <= room);
    if (fits && !append.names.some((name) => taken.has(name) || busy.has(name))) {
      batch.push(append);
      room -= size;
    } else waiting.push(append);
    // What waits keeps its place before later appends to the same stream.
    for (const name of append.names) taken.add(name);
  }
  queue.push(...waiting);
  return batch;
}
