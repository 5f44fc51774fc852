import { err, ok, type AnyFact, type Decider, type Instant, type Result } from '@saksgang/kernel';
import type { EventCodec, Opened } from '../codec/event-codec.ts';
import type { EventMetadata, Revision, StreamName } from '../envelope.ts';
import { CorruptedIdempotency, StoreUnavailable } from '../errors.ts';
import type { Appended, AppendRequest, CommandRepeated, EventStore } from '../port.ts';
import { eventIdsFor } from './event-ids.ts';
import { foldAll } from './fold-all.ts';
import { FoldedStreams } from './folded-streams.ts';
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
import { later, type CommandTrace, type Tail } from './tail.ts';

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

type Answer<Rejection> = Result<Handled, Rejection | StaleRevision | CommandIdReused>;

type Decision<Event, Rejection> =
  | { readonly answer: Answer<Rejection>; readonly events?: undefined }
  | { readonly events: readonly Event[]; readonly answer?: undefined };

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
  readonly #folded: FoldedStreams<State, Event>;

  constructor(options: StreamsOptions<Command, State, Event, Rejection>) {
    this.decider = options.decider;
    this.#store = options.store;
    this.#codec = options.codec;
    this.#occurredOn = options.occurredOn ?? ((_event, now) => now);
    this.#folded = new FoldedStreams(options);
  }

  async load(stream: StreamName, at?: Moment): Promise<Loaded<State>> {
    return at ? this.#folded.at(stream, at) : (await this.#folded.present(stream)).loaded;
  }

  loadAll(
    ends: ReadonlyMap<StreamName, Revision>,
  ): Promise<ReadonlyMap<StreamName, Loaded<State>>> {
    return foldAll(
      { store: this.#store, codec: this.#codec, decider: this.decider },
      this.#folded,
      ends,
    );
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

  async handle(request: CommandRequest<Command>): Promise<Answer<Rejection>> {
    const { stream } = request;
    // Most often nobody has written since; the append shows it. A refusal takes the present to be sure of.
    const remembered = this.#folded.remembered(stream);
    const guess = remembered && this.#decide(request, remembered);
    if (remembered && guess?.events) {
      const answer = await this.#carryOut(request, remembered, guess.events);
      if (answer !== null) return answer;
    }
    for (let retries = 0; retries <= MOST_RETRIES; retries++) {
      const present = await this.#folded.present(stream);
      const decision = this.#decide(request, present);
      if (decision.answer) return decision.answer;
      const answer = await this.#carryOut(request, present, decision.events);
      if (answer !== null) return answer;
    }
    // No refusal: who was refused would decide anew, and the same command, sent twice, may yet be carried out.
    throw new StoreUnavailable('others wrote to the stream all the time');
  }

  async prepare(
    request: CommandRequest<Command>,
  ): Promise<Result<AppendRequest | null, Rejection | StaleRevision | CommandIdReused>> {
    const present = await this.#folded.present(request.stream);
    const { answer, events } = this.#decide(request, present);
    if (answer) return answer.ok ? ok(null) : answer;
    return ok(await this.#requestOf(request, events, present.loaded));
  }

  forget(): void {
    this.#folded.forget();
  }

  /** What comes of the command in that state: an answer at once, or events to store. */
  #decide(
    { stream, command, metadata, expectedRevision }: CommandRequest<Command>,
    { commands, loaded }: Tail<State, Event>,
  ): Decision<Event, Rejection> {
    const trace = commands.get(metadata.commandId);
    if (trace) return { answer: repeated(metadata, stream, trace) };
    if (expectedRevision !== undefined && expectedRevision !== loaded.revision) {
      return { answer: err({ code: 'StaleRevision', currentRevision: loaded.revision }) };
    }
    const decided = this.decider.decide(command, loaded.state);
    if (!decided.ok) return { answer: decided };
    if (decided.value.length === 0) return { answer: ok(nothingNew(stream, loaded)) };
    return { events: decided.value };
  }

  /** Stores what was decided. Null when somebody else was first. */
  async #carryOut(
    request: CommandRequest<Command>,
    tail: Tail<State, Event>,
    decided: readonly Event[],
  ): Promise<Answer<Rejection> | null> {
    const { stream, metadata } = request;
    const { loaded } = tail;
    const own = await this.#requestOf(request, decided, loaded);
    const outcome = await this.#append(request, own);
    if (outcome === null || outcome.status === 'conflict') return null;
    if (outcome.status === 'commandRepeated') {
      // What it began in another stream stands first; the next round finds its trace in this one.
      if (await this.#holds(request)) return null;
      return repeated(metadata, outcome.first.stream, await this.#traceOf(outcome));
    }
    const { position } = outcome;
    const { events } = own;
    await this.#folded.follow(tail, stream, { last: loaded.revision, events, position });
    return ok(carriedOut(stream, outcome));
  }

  /**
   * Null when the same command came from elsewhere at the same time and its events stand there with
   * other seals: the next round finds its trace in the stream.
   */
  async #append(request: CommandRequest<Command>, own: AppendRequest) {
    try {
      return await this.#store.append([...((await request.alongside?.()) ?? []), own]);
    } catch (error) {
      if (!(error instanceof CorruptedIdempotency)) throw error;
      if (!(await this.#holds(request))) throw error;
      return null;
    }
  }

  /** Whether the command stands in its stream by now. */
  async #holds({ stream, metadata }: CommandRequest<Command>): Promise<boolean> {
    return (await this.#folded.present(stream)).commands.has(metadata.commandId);
  }

  async #requestOf(
    { stream, metadata, now, subject }: CommandRequest<Command>,
    events: readonly Event[],
    loaded: Loaded<State>,
  ): Promise<AppendRequest> {
    const ids = eventIdsFor(metadata.commandId, stream, events.length);
    const sealed = await this.#codec.seal(events, subject, ids);
    const recordedAt = later(loaded.recordedAt, now);
    const occurred = events.map((event) => this.#occurredOn(event, now));
    const enveloped = sealed.map((event, index) => ({
      ...metadata,
      ...event,
      recordedAt,
      occurredAt: occurred[index] ?? now,
    }));
    return { stream, expected: loaded.revision ?? 'noStream', events: enveloped };
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
}

function repeated(
  { commandFingerprint }: EventMetadata,
  stream: StreamName,
  { fingerprint, revision, position }: CommandTrace,
): Result<Handled, CommandIdReused> {
  return fingerprint === commandFingerprint
    ? ok({ stream, revision, position, repeated: true })
    : err({ code: 'CommandIdReused' });
}

function carriedOut(stream: StreamName, { status, position, revisions }: Appended): Handled {
  const revision = revisions.at(-1) ?? null;
  return { stream, revision, position, repeated: status === 'idempotent' };
}

function nothingNew(stream: StreamName, { revision, position }: Loaded<unknown>): Handled {
  return { stream, revision, position, repeated: false };
}
