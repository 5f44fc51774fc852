import {
  chain,
  checkAppend,
  InvalidEvent,
  MAX_APPEND_BYTES,
  StoreUnavailable,
  type Appended,
  type AppendOutcome,
  type AppendRequest,
  type Position,
} from '@saksgang/event-store';
import {
  MaxAppendSizeExceededError,
  NO_STREAM,
  WrongExpectedVersionError,
  type AppendResult,
  type BinaryEventData,
} from '@kurrent/kurrentdb-client';
import type { Connection } from '../connection.ts';
import type { StreamReader } from '../read/stream-reader.ts';
import { streamIdIn, type Scope } from '../scope.ts';
import { toWire } from '../wire.ts';
import { conflict, continues, placeOf, repeated } from './judge.ts';
import type { KnownStream, KnownStreams } from './known-stream.ts';
import { Turns } from './turns.ts';

/** A blind append that loses its race this often in a row meets a stream nobody can write to. */
const MOST_ATTEMPTS = 50;

/**
 * Places each append after what is known of its stream and sends it with that exact revision: the one that
 * the server judges rightly, also after a restart. What is known too little is read first.
 */
export class Appender {
  readonly #connection: Connection;
  readonly #scope: Scope;
  readonly #reader: StreamReader;
  readonly #known: KnownStreams;
  readonly #turns = new Turns();

  constructor(connection: Connection, scope: Scope, reader: StreamReader, known: KnownStreams) {
    this.#connection = connection;
    this.#scope = scope;
    this.#reader = reader;
    this.#known = known;
  }

  /** @throws InvalidEvent before anything is sent. */
  async append(requests: readonly AppendRequest[]): Promise<AppendOutcome> {
    checkAppend(requests);
    const [request] = requests;
    if (!request || requests.length > 1) {
      throw new InvalidEvent('streams', 'must be 1: this engine appends to one stream at a time');
    }
    return this.#turns.take(request.stream, () => this.#inTurn(request));
  }

  /** Waits for what has been asked so far. */
  settle(): Promise<void> {
    return this.#turns.settle();
  }

  async #inTurn(request: AppendRequest): Promise<AppendOutcome> {
    const { stream, expected } = request;
    const known = this.#known.of(stream);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (attempt > 0 || !continues(expected, known)) await this.#catchUp(request, known);
      const place = placeOf(request, known);
      if (place) return repeated(request, await this.#reader.range(stream, place));
      if (!continues(expected, known)) return conflict(request, known);
      const appended = await this.#write(request, known);
      if (appended) return appended;
    }
    throw new StoreUnavailable('others wrote to the stream all the time');
  }

  async #catchUp({ stream }: AppendRequest, known: KnownStream): Promise<void> {
    for await (const link of this.#reader.links(stream, known.revision + 1)) known.learn(link);
    this.#known.remember(stream, known);
  }

  /** Null when the stream does not end where we thought: whoever asks learns more, and judges again. */
  async #write({ stream, events }: AppendRequest, known: KnownStream): Promise<Appended | null> {
    const chained = chain(known.hash, stream, known.revision + 1, events);
    const result = await this.#send(streamIdIn(this.#scope, stream), chained.map(toWire), known);
    const last = chained.at(-1)?.event;
    if (!last || !result?.success || result.position === undefined) return null;
    if (result.nextExpectedRevision !== BigInt(last.revision)) return null;
    for (const { event } of chained) known.learn(event);
    this.#known.remember(stream, known);
    const position = result.position.commit as Position;
    return { status: 'appended', position, revisions: [last.revision] };
  }

  /** May be sent twice: with an exact revision and ids made of the content the server stores it once. */
  async #send(
    streamId: string,
    records: BinaryEventData[],
    { revision }: KnownStream,
  ): Promise<AppendResult | null> {
    checkSize(records);
    const streamState = revision === -1 ? NO_STREAM : BigInt(revision);
    try {
      return await this.#connection.ask((client) =>
        client.appendToStream(streamId, records, { streamState, requiresLeader: true }),
      );
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return null;
      if (error instanceof MaxAppendSizeExceededError) throw tooLarge(error.maxAppendSize);
      throw error;
    }
  }
}

/** The server counts the whole text of each event, not its data alone. */
function checkSize(records: readonly BinaryEventData[]): void {
  const bytes = records.reduce((sum, { data }) => sum + data.byteLength, 0);
  if (bytes > MAX_APPEND_BYTES) throw tooLarge(MAX_APPEND_BYTES);
}

function tooLarge(most: number): InvalidEvent {
  return new InvalidEvent('append bytes', `must be 1–${most}, envelopes counted`);
}
