import {
  MAX_REVISION,
  START,
  UnreadableEvent,
  type ReadStreamOptions,
  type Revision,
  type StoredEvent,
  type StreamName,
} from '@saksgang/event-store';
import {
  BACKWARDS,
  END,
  FORWARDS,
  StreamDeletedError,
  StreamNotFoundError,
  type ReadRevision,
} from '@kurrent/kurrentdb-client';
import type { KnownStreams } from '../append/known-stream.ts';
import type { Connection } from '../connection.ts';
import { streamIdIn, type Scope } from '../scope.ts';
import { fromWire, linkOf, type Link, type WireRecord } from '../wire.ts';
import { wholePage } from './whole-page.ts';

/** Events asked for at once: most streams are shorter. */
const PAGE = 200;

interface Page {
  readonly from: ReadRevision;
  readonly count: number;
  readonly direction: typeof FORWARDS | typeof BACKWARDS;
}

/** Reads streams page by page, and lets what it reads be remembered. */
export class StreamReader {
  readonly #connection: Connection;
  readonly #scope: Scope;
  readonly #known: KnownStreams;

  constructor(connection: Connection, scope: Scope, known: KnownStreams) {
    this.#connection = connection;
    this.#scope = scope;
    this.#known = known;
  }

  /** @throws UnreadableEvent also where an event is missing: this store never removes one. */
  readStream(stream: StreamName, options: ReadStreamOptions = {}): AsyncIterable<StoredEvent> {
    const { from, to, direction = 'forwards' } = options;
    return direction === 'forwards'
      ? this.#forwards(stream, from ?? 0, to ?? MAX_REVISION)
      : this.#backwards(stream, from ?? MAX_REVISION, to ?? 0);
  }

  async range(
    stream: StreamName,
    { from, to }: { readonly from: Revision; readonly to: Revision },
  ): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const event of this.readStream(stream, { from, to })) events.push(event);
    return events;
  }

  /** The chain from a revision on: what an append continues, also after an event that cannot be read. */
  async *links(stream: StreamName, from: Revision): AsyncGenerator<Link> {
    for await (const record of this.#records(stream, from, MAX_REVISION)) yield linkOf(record);
  }

  async *#forwards(stream: StreamName, from: Revision, to: Revision): AsyncGenerator<StoredEvent> {
    const known = this.#known.of(stream);
    for await (const record of this.#records(stream, from, to)) {
      const event = fromWire(record);
      known.learn(event);
      this.#known.remember(stream, known);
      yield event;
    }
  }

  async *#records(stream: StreamName, from: Revision, to: Revision): AsyncGenerator<WireRecord> {
    for (let next = from; next <= to;) {
      const count = Math.min(PAGE, to - next + 1);
      const page = { from: BigInt(next), count, direction: FORWARDS } as const;
      const records = await this.#page(stream, page);
      if (records === null) return;
      // The stream exists, so that its first event does too, unless it was cut off.
      if (records.length === 0 && next === 0) throw missing(stream, next);
      for (const record of records) {
        refuseGap(record, stream, next);
        yield record;
        next += 1;
      }
      if (records.length < count) return;
    }
  }

  async *#backwards(stream: StreamName, from: Revision, to: Revision): AsyncGenerator<StoredEvent> {
    for (let next = Math.min(from, await this.#last(stream)); next >= to;) {
      const count = Math.min(PAGE, next - to + 1);
      const page = { from: BigInt(next), count, direction: BACKWARDS } as const;
      const records = (await this.#page(stream, page)) ?? [];
      for (const record of records) {
        refuseGap(record, stream, next);
        yield fromWire(record);
        next -= 1;
      }
      if (records.length < count) throw missing(stream, next);
    }
  }

  /** −1 where there is no stream. */
  async #last(stream: StreamName): Promise<Revision> {
    const records = await this.#page(stream, { from: END, count: 1, direction: BACKWARDS });
    return Number(records?.at(0)?.revision ?? -1);
  }

  /** Null where there is no stream. */
  async #page(
    stream: StreamName,
    { from, count, direction }: Page,
  ): Promise<readonly WireRecord[] | null> {
    const streamId = streamIdIn(this.#scope, stream);
    const options = { fromRevision: from, maxCount: count, direction, requiresLeader: true };
    try {
      return await this.#connection.ask((client) =>
        wholePage(client.readStream(streamId, options)),
      );
    } catch (error) {
      if (error instanceof StreamNotFoundError) return null;
      if (error instanceof StreamDeletedError) throw missing(stream, 0);
      throw error;
    }
  }
}

function refuseGap(record: WireRecord, stream: StreamName, revision: Revision): void {
  if (record.revision !== BigInt(revision)) throw missing(stream, revision);
}

/** A stream that was deleted or truncated has gaps where there can be none. */
function missing(stream: StreamName, revision: Revision): UnreadableEvent {
  const place = { eventId: 'missing', stream, revision, position: START };
  return new UnreadableEvent('tampered', place);
}
