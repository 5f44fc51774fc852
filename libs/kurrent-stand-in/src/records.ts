import { createCommittedIds, type CommittedIds } from './committed-ids.ts';
import type { ProposedEvent, RecordedEvent } from './events.ts';
import type { Journal } from './journal.ts';
import { createLog, sizeOf, type Log } from './log.ts';
import { headOf } from './stream.ts';
import { createStreams, type Streams } from './streams.ts';

/** Everything that was written, in the orders in which it is asked for. */
export interface Records {
  readonly log: Log;
  readonly streams: Streams;
  readonly committed: CommittedIds;
  /** Writes without asking; from `revision` on, or where the stream ends. Returns the last event. */
  write(
    stream: string,
    events: readonly ProposedEvent[],
    revision?: bigint,
  ): RecordedEvent | undefined;
  /** Calls `listener` with the events of each write, as it happens. Returns how to stop that. */
  onWrite(listener: WriteListener): () => void;
}

export type WriteListener = (events: readonly RecordedEvent[]) => void;

/** Begins with what `journal` holds. Ids of earlier processes are not remembered. */
export function openRecords(journal: Journal, now: () => number): Records {
  const log = createLog();
  const streams = createStreams();
  const committed = createCommittedIds();
  const listeners = new Set<WriteListener>();
  for (const event of journal.read().flat()) keep(event);

  function keep(event: RecordedEvent): void {
    log.add(event);
    streams.add(event);
  }

  return {
    log,
    streams,
    committed,
    write(stream, events, revision = headOf(streams.get(stream)) + 1n) {
      const written = record(stream, events, revision, log.end, now());
      journal.write(written);
      for (const event of written) {
        keep(event);
        committed.add(event.id, stream, event.revision);
      }
      for (const listener of listeners) listener(written);
      return written.at(-1);
    },
    onWrite(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function record(
  stream: string,
  events: readonly ProposedEvent[],
  revision: bigint,
  end: bigint,
  created: number,
): readonly RecordedEvent[] {
  let position = end;
  return events.map((event, index) => {
    const recorded = { ...event, stream, created, position, revision: revision + BigInt(index) };
    position += sizeOf(recorded);
    return recorded;
  });
}
