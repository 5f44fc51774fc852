import { randomUUID } from 'node:crypto';
import { decideAppend } from './append-rules.ts';
import {
  LAST_REVISION,
  settingsStreamOf,
  type ExpectedState,
  type ProposedEvent,
  type RecordedEvent,
} from './events.ts';
import type { Journal } from './journal.ts';
import type { Log } from './log.ts';
import { openRecords, type Records, type WriteListener } from './records.ts';
import { headOf, isSoftDeleted, type Stream } from './stream.ts';

export type AppendOutcome =
  /** `revision` and `position` of the last event, the first time it was written; none for an empty append. */
  | { readonly kind: 'written'; readonly revision: bigint; readonly position?: bigint }
  | { readonly kind: 'wrongExpectedVersion'; readonly current: bigint }
  | { readonly kind: 'streamDeleted' };

/** What a server keeps, and its rules for changing it. */
export interface Database {
  readonly log: Log;
  stream(name: string): Stream;
  append(name: string, expected: ExpectedState, events: readonly ProposedEvent[]): AppendOutcome;
  /** Hides what the stream holds; the next event begins it again. */
  softDelete(name: string, expected: ExpectedState): AppendOutcome;
  /** Ends the stream for good. */
  tombstone(name: string, expected: ExpectedState): AppendOutcome;
  /** Calls `listener` with the events of each append, as it happens. Returns how to stop that. */
  onAppend(listener: WriteListener): () => void;
}

const EPOCH_RECORD = 162n;

/** Opens what `journal` holds. Each start leaves a record of its own in the log, and one in `$all`. */
export function openDatabase(journal: Journal, now: () => number): Database {
  const records = openRecords(journal, now);
  const { log, streams, write, onWrite } = records;
  log.skip(EPOCH_RECORD);
  write('$epoch-information', [systemEvent('$epoch-information', '{}')]);

  return {
    log,
    stream: streams.get,
    append: (name, expected, events) =>
      change(records, name, expected, events, (stream) => {
        if (events.length === 0) return undefined;
        if (isSoftDeleted(stream)) {
          write(settingsStreamOf(name), [truncation(headOf(stream) + 1n)]);
        }
        return write(name, events);
      }),
    softDelete(name, expected) {
      const events = [truncation(LAST_REVISION)];
      return change(records, name, expected, events, () => write(settingsStreamOf(name), events));
    },
    tombstone(name, expected) {
      const events = [systemEvent('$streamDeleted', '', false)];
      return change(records, name, expected, events, () => write(name, events, LAST_REVISION));
    },
    onAppend: onWrite,
  };
}

/** Lets `write` do it when the stream is in the state expected; it returns the last event it wrote. */
function change(
  { streams, committed }: Records,
  name: string,
  expected: ExpectedState,
  events: readonly ProposedEvent[],
  write: (stream: Stream) => RecordedEvent | undefined,
): AppendOutcome {
  const stream = streams.get(name);
  const hasSettings = streams.get(settingsStreamOf(name)).events.length > 0;
  const ids = events.map(({ id }) => id);
  const decision = decideAppend(stream, hasSettings, expected, ids, committed);
  switch (decision.kind) {
    case 'streamDeleted':
      return decision;
    case 'wrongExpectedVersion':
      return { ...decision, current: headOf(stream) };
    case 'repeat':
      return written(stream.events[Number(decision.last)], decision.last);
    case 'write':
      return written(write(stream), headOf(stream));
  }
}

function written(last: RecordedEvent | undefined, head: bigint): AppendOutcome {
  if (!last) return { kind: 'written', revision: head };
  return { kind: 'written', revision: last.revision, position: last.position };
}

function truncation(before: bigint): ProposedEvent {
  return systemEvent('$metadata', `{"$tb":${before}}`);
}

function systemEvent(type: string, data: string, isJson = true): ProposedEvent {
  const metadata = new Uint8Array();
  return { id: randomUUID(), type, isJson, data: Buffer.from(data), metadata };
}
