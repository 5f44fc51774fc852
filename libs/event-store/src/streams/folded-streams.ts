import type { AnyFact, Decider } from '@saksgang/kernel';
import { LRUCache } from 'lru-cache';
import type { EventCodec } from '../codec/event-codec.ts';
import type { NewEvent, Position, Revision, StoredEvent, StreamName } from '../envelope.ts';
import type { EventStore } from '../port.ts';
import { readOpened } from './stream-reader.ts';
import type { Loaded, Moment } from './streams.ts';
import { Tail } from './tail.ts';

export interface FoldedStreamsOptions<State, Event extends AnyFact> {
  readonly store: EventStore;
  readonly codec: EventCodec<Event>;
  readonly decider: Pick<Decider<never, State, Event, unknown>, 'initial' | 'evolve'>;
  /** How many folded streams to keep in memory. Default: 500. */
  readonly cacheSize?: number;
}

/** What an append has just stored, and the revision it stands after. */
export interface Written {
  readonly last: Revision | null;
  readonly events: readonly NewEvent[];
  /** Of the last of them. */
  readonly position: Position;
}

/** Folded streams of one category, kept in memory and moved forward by what is new. */
export class FoldedStreams<State, Event extends AnyFact> {
  readonly #options: FoldedStreamsOptions<State, Event>;
  /** The present, as far as it was seen. */
  readonly #tails: LRUCache<StreamName, Tail<State, Event>>;
  /** The moments that were asked for last: whoever follows a stream asks for a later one next. */
  readonly #moments: LRUCache<StreamName, Tail<State, Event>>;
  /** What was being folded when the cache was emptied is not put back into it. */
  #era = 0;

  constructor(options: FoldedStreamsOptions<State, Event>) {
    this.#options = options;
    const max = options.cacheSize ?? 500;
    this.#tails = new LRUCache({ max });
    this.#moments = new LRUCache({ max });
  }

  /** What was seen of the stream; somebody may have written since. */
  remembered(stream: StreamName): Tail<State, Event> | undefined {
    return this.#tails.get(stream);
  }

  /** The present: what is remembered, and what has come since. */
  async present(stream: StreamName): Promise<Tail<State, Event>> {
    const era = this.#era;
    const tail = this.#tails.get(stream) ?? new Tail(this.#options.decider);
    await this.#readOn(tail, stream, {});
    if (tail.loaded.revision !== null && era === this.#era) this.#tails.set(stream, tail);
    return tail;
  }

  /** As it was at a moment: from the last state that is known before it. */
  async at(stream: StreamName, moment: Moment): Promise<Loaded<State>> {
    const era = this.#era;
    const known = [this.#moments.get(stream), this.#tails.get(stream)];
    const start = moment.revision === undefined ? undefined : furthest(known, moment.revision);
    if (start && start.loaded.revision === moment.revision) return start.loaded;
    const tail = start?.fork() ?? new Tail(this.#options.decider);
    await this.#readOn(tail, stream, moment);
    if (moment.revision !== undefined && era === this.#era) this.#moments.set(stream, tail);
    return tail.loaded;
  }

  /**
   * What was just stored after `last` need not be read again. It is opened as if it had been: what is folded
   * is what the store would give back, never what somebody meant to write.
   */
  async follow(
    tail: Tail<State, Event>,
    stream: StreamName,
    { last, events, position }: Written,
  ): Promise<void> {
    const read = JSON.parse(JSON.stringify(events)) as readonly NewEvent[];
    const first = (last ?? -1) + 1;
    // Nobody who folds asks for hashes.
    const place = { stream, position, prevHash: '', hash: '' };
    const stored = read.map((event, i) => ({ ...event, ...place, revision: first + i }));
    tail.advance(await this.#options.codec.open(stored));
  }

  /** Drops everything. */
  forget(): void {
    this.#era += 1;
    this.#tails.clear();
    this.#moments.clear();
  }

  async #readOn(
    tail: Tail<State, Event>,
    stream: StreamName,
    { revision, recordedAt }: Partial<Moment>,
  ): Promise<void> {
    const { store, codec } = this.#options;
    const range = { from: tail.nextRevision, ...(revision !== undefined && { to: revision }) };
    const isInTime = (event: StoredEvent) =>
      recordedAt === undefined || event.recordedAt <= recordedAt;
    for await (const batch of readOpened(store, codec, stream, range, isInTime)) {
      tail.advance(batch);
    }
  }
}

/** The one that has come furthest without going past a revision. */
function furthest<State, Event extends AnyFact>(
  tails: readonly (Tail<State, Event> | undefined)[],
  revision: Revision,
): Tail<State, Event> | undefined {
  return tails
    .filter((tail) => tail !== undefined && tail.nextRevision <= revision + 1)
    .sort((a, b) => (b?.nextRevision ?? 0) - (a?.nextRevision ?? 0))[0];
}
