import { randomUUID } from 'node:crypto';
import { decideAppend } from './append-rules.ts';
import { createCommittedIds } from './committed-ids.ts';
import {
  LAST_REVISION,
  settingsStreamOf,
  type ExpectedState,
  type ProposedEvent,
  type RecordedEvent,
} from './events.ts';
import type { Journal } from './journal.ts';
import { createLog, sizeOf, type Log } from './log.ts';
import { headOf, isSoftDeleted, type Stream } from './stream.ts';
import { createStreams } from './streams.ts';

export type AppendOutcome =
  /** `revision` and `position` of the last event, the first time it was written; none for an empty append. */
  | { readonly kind: 'written'; readonly revision: bigint; readonly position?: bigint }
  | { readonly kind: 'wrongExpectedVersion'; readonly current: bigint }
  | { readonly kind: 'streamDeleted' };

export interface Database {
  readonly log: Log;
  stream(name: string): Stream;
  append(name: string, expected: ExpectedState, events: readonly ProposedEvent[]): AppendOutcome;
  /** Hides what the stream holds; the next event begins it again. */
  softDelete(name: string, expected: ExpectedState): AppendOutcome;
  /** Ends the stream for good. */
  tombstone(name: string, expected: ExpectedState): AppendOutcome;
  /** Calls `listener` with the events of each append, as it happens. Returns how to stop that. */
  onAppend(listener: AppendListener): () => void;
  close(): void;
}

export type AppendListener = (events: readonly RecordedEvent[]) => void;

const EPOCH_RECORD = 162n;
const NOTHING = new Uint8Array();

/** Opens what `journal` holds. Each start leaves a record of its own in the log and one in `$all`, as a server does. */
export function openDatabase(journal: Journal, now: () => number): Database {
  const log = createLog();
  const streams = createStreams();
  const committed = createCommittedIds();
  const listeners = new Set<AppendListener>();

  for (const events of journal.read()) keep(events);
  log.skip(EPOCH_RECORD);
  write('$epoch-information', [systemEvent('$epoch-information', '{}')]);

  function keep(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      log.add(event);
      streams.add(event);
    }
  }

  function write(
    name: string,
    events: readonly ProposedEvent[],
    revision = headOf(streams.get(name)) + 1n,
  ): RecordedEvent | undefined {
    let position = log.end;
    const created = now();
    const recorded = events.map((event, index) => {
      const record = {
        ...event,
        stream: name,
        created,
        position,
        revision: revision + BigInt(index),
      };
      position += sizeOf(record);
      return record;
    });
    journal.write(recorded);
    keep(recorded);
    for (const event of recorded) committed.add(event.id, name, event.revision);
    for (const listener of listeners) listener(recorded);
    return recorded.at(-1);
  }

  /** Lets `change` write when the stream is in the state expected; it returns the last event it wrote. */
  function guarded(
    name: string,
    expected: ExpectedState,
    ids: readonly string[],
    change: (stream: Stream) => RecordedEvent | undefined,
  ): AppendOutcome {
    const stream = streams.get(name);
    const hasSettings = streams.get(settingsStreamOf(name)).events.length > 0;
    const decision = decideAppend(stream, hasSettings, expected, ids, committed);
    switch (decision.kind) {
      case 'streamDeleted':
        return decision;
      case 'wrongExpectedVersion':
        return { ...decision, current: headOf(stream) };
      case 'repeat':
        return written(stream.events[Number(decision.last)], decision.last);
      case 'write':
        return written(change(stream), headOf(stream));
    }
  }

  return {
    log,
    stream: streams.get,
    append: (name, expected, events) =>
      guarded(
        name,
        expected,
        events.map(({ id }) => id),
        (stream) => {
          if (events.length === 0) return undefined;
          if (isSoftDeleted(stream)) beginAgain(stream);
          return write(name, events);
        },
      ),
    softDelete: (name, expected) =>
      guarded(name, expected, [randomUUID()], () =>
        write(settingsStreamOf(name), [settingsEvent(String(LAST_REVISION))]),
      ),
    tombstone: (name, expected) =>
      guarded(name, expected, [randomUUID()], () =>
        write(name, [systemEvent('$streamDeleted', '', false)], LAST_REVISION),
      ),
    onAppend(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => journal.close(),
  };

  function beginAgain(stream: Stream): void {
    const next = headOf(stream) + 1n;
    write(settingsStreamOf(stream.name), [settingsEvent(String(next))]);
  }
}

function written(last: RecordedEvent | undefined, head: bigint): AppendOutcome {
  if (!last) return { kind: 'written', revision: head };
  return { kind: 'written', revision: last.revision, position: last.position };
}

function settingsEvent(truncateBefore: string): ProposedEvent {
  return systemEvent('$metadata', `{"$tb":${truncateBefore}}`);
}

function systemEvent(type: string, data: string, isJson = true): ProposedEvent {
  return { id: randomUUID(), type, isJson, data: Buffer.from(data), metadata: NOTHING };
}
