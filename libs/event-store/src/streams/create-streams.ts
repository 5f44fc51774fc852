import { err, ok, type AnyFact, type Decider, type Instant, type Result } from '@saksgang/kernel';
import { LRUCache } from 'lru-cache';
import type { EventCodec, Opened } from '../codec/event-codec.ts';
import type { NewEvent, Revision, StreamName } from '../envelope.ts';
import { CorruptedIdempotency } from '../errors.ts';
import type { Appended, CommandRepeated, EventStore } from '../port.ts';
import { eventIdsFor } from './event-ids.ts';
import { readOpened } from './stream-reader.ts';
import type {
  CommandIdReused,
  CommandRequest,
  Handled,
  Loaded,
  Moment,
  StaleRevision,
  Streams,
} from './streams.ts';
import { later, Tail, type CommandTrace } from './tail.ts';

export interface StreamsOptions<Command, State, Event extends AnyFact, Rejection> {
  readonly store: EventStore;
  readonly codec: EventCodec<Event>;
  readonly decider: Decider<Command, State, Event, Rejection>;
  /** When an event was true in the world, as its own data says; the moment it is recorded when left out. */
  readonly occurredOn?: (event: Event, now: Instant) => Instant;
  /** How many folded streams to keep in memory. Default: 500. */
  readonly cacheSize?: number;
}

const MOST_RETRIES = 5;

/** All streams of one category over any engine. */
export function createStreams<Command, State, Event extends AnyFact, Rejection>(
  options: StreamsOptions<Command, State, Event, Rejection>,
): Streams<Command, State, Event, Rejection> {
  return new CachedStreams(options);
}

class CachedStreams<Command, State, Event extends AnyFact, Rejection> implements Streams<
  Command,
  State,
  Event,
  Rejection
> {
  readonly decider: Decider<Command, State, Event, Rejection>;
  readonly #store: EventStore;
  readonly #codec: EventCodec<Event>;
  readonly #occurredOn: (event: Event, now: Instant) => Instant;
  readonly #tails: LRUCache<StreamName, Tail<State, Event>>;
  /** What was being folded when the cache was emptied is not put back into it. */
  #era = 0;

  constructor(options: StreamsOptions<Command, State, Event, Rejection>) {
    this.decider = options.decider;
    this.#store = options.store;
    this.#codec = options.codec;
    this.#occurredOn = options.occurredOn ?? ((_event, now) => now);
    this.#tails = new LRUCache({ max: options.cacheSize ?? 500 });
  }

  async load(stream: StreamName, at?: Moment): Promise<Loaded<State>> {
    if (at === undefined) return (await this.#tail(stream)).loaded;
    const cached = this.#tails.get(stream);
    if (cached && at.revision === cached.loaded.revision) return cached.loaded;
    return (await this.#foldTo(stream, at)).loaded;
  }

  async events(
    stream: StreamName,
    range: { readonly from?: Revision; readonly to?: Revision } = {},
  ): Promise<readonly Opened<Event>[]> {
    const all: Opened<Event>[] = [];
    for await (const batch of readOpened(this.#store, this.#codec, stream, range)) {
      all.push(...batch);
    }
    return all;
  }

  async handle(
    request: CommandRequest<Command>,
  ): Promise<Result<Handled, Rejection | StaleRevision | CommandIdReused>> {
    for (let retries = 0; ; retries++) {
      const tail = await this.#tail(request.stream);
      const trace = tail.commands.get(request.metadata.commandId);
      if (trace) return repeated(request, request.stream, trace);
      const { loaded } = tail;
      if (request.expectedRevision !== undefined && request.expectedRevision !== loaded.revision) {
        return err({ code: 'StaleRevision', currentRevision: loaded.revision });
      }
      const decided = this.decider.decide(request.command, loaded.state);
      if (!decided.ok) return decided;
      if (decided.value.length === 0) return ok(nothingNew(request.stream, loaded));
      const outcome = await this.#append(request, decided.value, loaded);
      if (outcome?.status === 'appended' || outcome?.status === 'idempotent') {
        return ok(carriedOut(request.stream, outcome));
      }
      if (outcome?.status === 'commandRepeated') {
        return repeated(request, outcome.first.stream, await this.#traceOf(outcome));
      }
      if (retries >= MOST_RETRIES) return this.#givenUp(request.stream);
    }
  }

  forget(): void {
    this.#era += 1;
    this.#tails.clear();
  }

  /**
   * Null when the same command came from elsewhere at the same time and its events stand there with
   * other seals: the next round finds its trace in the stream.
   */
  async #append(request: CommandRequest<Command>, events: readonly Event[], loaded: Loaded<State>) {
    const { stream } = request;
    const envelopes = await this.#envelopes(request, events, loaded);
    const expected = loaded.revision ?? 'noStream';
    try {
      return await this.#store.append([{ stream, expected, events: envelopes }]);
    } catch (error) {
      if (!(error instanceof CorruptedIdempotency)) throw error;
      const tail = await this.#tail(stream);
      if (!tail.commands.has(request.metadata.commandId)) throw error;
      return null;
    }
  }

  async #envelopes(
    { stream, metadata, now, subject }: CommandRequest<Command>,
    events: readonly Event[],
    loaded: Loaded<State>,
  ): Promise<readonly NewEvent[]> {
    const ids = eventIdsFor(metadata.commandId, stream, events.length);
    const sealed = await this.#codec.seal(events, subject, ids);
    const recordedAt = later(loaded.recordedAt, now);
    const occurred = events.map((event) => this.#occurredOn(event, now));
    return sealed.map((event, index) => ({
      ...metadata,
      ...event,
      recordedAt,
      occurredAt: occurred[index] ?? now,
    }));
  }

  /** The present: what is cached, and what has come since. */
  async #tail(stream: StreamName): Promise<Tail<State, Event>> {
    const era = this.#era;
    const tail = this.#tails.get(stream) ?? new Tail(this.decider);
    const from = tail.nextRevision;
    for await (const batch of readOpened(this.#store, this.#codec, stream, { from })) {
      tail.advance(batch);
    }
    if (tail.loaded.revision !== null && era === this.#era) this.#tails.set(stream, tail);
    return tail;
  }

  async #foldTo(stream: StreamName, at: Moment): Promise<Tail<State, Event>> {
    const tail = new Tail(this.decider);
    const range = at.revision === undefined ? {} : { to: at.revision };
    const batches = readOpened(
      this.#store,
      this.#codec,
      stream,
      range,
      ({ recordedAt }) => at.recordedAt === undefined || recordedAt <= at.recordedAt,
    );
    for await (const batch of batches) tail.advance(batch);
    return tail;
  }

  /** Where the last event of a repeated command stands, in whichever stream it was carried out. */
  async #traceOf({ first }: CommandRepeated): Promise<CommandTrace> {
    let last = first;
    for await (const event of this.#store.readStream(first.stream, { from: first.revision })) {
      if (event.commandId !== first.commandId) break;
      last = event;
    }
    const { commandFingerprint: fingerprint, revision, position } = last;
    return { fingerprint, revision, position };
  }

  async #givenUp(stream: StreamName): Promise<Result<never, StaleRevision>> {
    const { loaded } = await this.#tail(stream);
    return err({ code: 'StaleRevision', currentRevision: loaded.revision });
  }
}

function repeated(
  request: CommandRequest<unknown>,
  stream: StreamName,
  { fingerprint, revision, position }: CommandTrace,
): Result<Handled, CommandIdReused> {
  return fingerprint === request.metadata.commandFingerprint
    ? ok({ stream, revision, position, repeated: true })
    : err({ code: 'CommandIdReused' });
}

function carriedOut(stream: StreamName, { status, position, revisions }: Appended): Handled {
  const [revision = null] = revisions;
  return { stream, revision, position, repeated: status === 'idempotent' };
}

function nothingNew(stream: StreamName, { revision, position }: Loaded<unknown>): Handled {
  return { stream, revision, position, repeated: false };
}
