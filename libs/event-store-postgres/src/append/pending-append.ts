import type { AppendOutcome, AppendRequest } from '@saksgang/event-store';

/** An append that waits for its turn, with the promise its caller holds. */
export interface PendingAppend {
  readonly requests: readonly AppendRequest[];
  /** Rounds it has been judged in; a head that moved sends it into another. */
  attempts: number;
  resolve(outcome: AppendOutcome): void;
  reject(error: unknown): void;
}

/** Appends written together. */
const MOST_IN_A_BATCH = 512;
const MOST_EVENTS_IN_A_BATCH = 2_000;

/**
 * Takes the appends that can be written by one call from the front of the queue: no two of them touch the
 * same stream or carry the same command, since each is judged on what is committed before the call.
 */
export function takeBatch(queue: PendingAppend[]): readonly PendingAppend[] {
  const batch: PendingAppend[] = [];
  const waiting: PendingAppend[] = [];
  const taken = new Set<string>();
  let events = 0;
  for (const append of queue.splice(0)) {
    const names = namesOf(append);
    const size = append.requests.reduce((total, request) => total + request.events.length, 0);
    const fits =
      batch.length === 0 ||
      (batch.length < MOST_IN_A_BATCH && events + size <= MOST_EVENTS_IN_A_BATCH);
    if (fits && names.every((name) => !taken.has(name))) {
      batch.push(append);
      events += size;
    } else waiting.push(append);
    // What waits keeps its place before later appends to the same stream.
    for (const name of names) taken.add(name);
  }
  queue.push(...waiting);
  return batch;
}

/** One append is the work of one command; its streams are all its own. */
function namesOf({ requests }: PendingAppend): readonly string[] {
  const first = requests[0]?.events[0];
  const streams = requests.map(({ stream }) => `stream ${stream}`);
  return first ? [...streams, `command ${first.tenant} ${first.commandId}`] : streams;
}
