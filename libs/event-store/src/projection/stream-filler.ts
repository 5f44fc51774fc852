import type { Position, StoredEvent, StreamName } from '../envelope.ts';
import { UnreadableEvent } from '../errors.ts';
import type { Generation } from './generation.ts';
import type { BuilderOptions, OnProgress } from './builder-options.ts';
import { endOf, nextStep, type FeedStep } from './unbroken-feed.ts';

const PAGE = 2_000;
/** Streams remembered at a time: what bounds the memory, however long the history is. */
const STREAMS = 5_000;
/** Streams, and events in them, folded and written in one transaction. */
const BATCH_STREAMS = 500;
const BATCH_EVENTS = 5_000;
/** Transactions side by side: while one waits for the database, another folds. */
const LANES = 3;

/** What a stretch of the feed says of one stream. */
interface Touched {
  /** Null when one of its events cannot be read. */
  readonly newest: StoredEvent | null;
  readonly events: number;
}

type Batch = readonly (readonly [StreamName, Touched])[];

interface Stretch {
  readonly streams: ReadonlyMap<StreamName, Touched>;
  readonly end: Position;
}

/** Fills new tables stream by stream: the feed only tells which streams there are, and each is folded once. */
export class StreamFiller<Tx> {
  readonly #options: BuilderOptions<Tx>;

  constructor(options: BuilderOptions<Tx>) {
    this.#options = options;
  }

  /** @returns the position up to which the tables hold everything: at least the generation's target */
  async fill(begun: Generation, signal: AbortSignal, onProgress: OnProgress): Promise<Position> {
    const { target } = begun;
    let after = begun.position;
    while (after < target) {
      const stretch = await this.#nextStretch(after, target);
      if (stretch.end === after) break;
      await this.#write(begun, stretch, signal);
      await this.#options.checkpoints.advance(begun, after, stretch.end, async () => undefined);
      after = stretch.end;
      onProgress(after < target ? after : target, target);
    }
    return after;
  }

  async #nextStretch(after: Position, target: Position): Promise<Stretch> {
    const { store, projection } = this.#options;
    const filter = { categories: projection.categories };
    const streams = new Map<StreamName, Touched>();
    let end = after;
    while (end < target && streams.size < STREAMS) {
      const step = await nextStep(store, { after: end, filter, limit: PAGE });
      if (endOf(step) === end) break;
      touch(streams, step);
      end = endOf(step);
    }
    return { streams, end };
  }

  /** Several transactions side by side, each with streams of its own. */
  async #write(begun: Generation, { streams, end }: Stretch, signal: AbortSignal): Promise<void> {
    const batches = inBatches(streams);
    const lane = async () => {
      for (const batch of batches) {
        signal.throwIfAborted();
        await this.#writeBatch(begun, batch, end);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  /** All at once; after a failure stream by stream, to park what cannot be applied. */
  async #writeBatch(begun: Generation, batch: Batch, end: Position): Promise<void> {
    const { checkpoints, projection } = this.#options;
    const together = async (tx: Tx) => {
      const events = (await this.#notParked(begun, batch, tx)).map(([stream, { newest }]) => {
        if (newest === null) throw new RangeError(`${stream} holds what cannot be read`);
        return newest;
      });
      if (events.length > 0) await projection.apply(events, begun.generation, tx);
    };
    const apart = async (tx: Tx) => {
      for (const [stream] of await this.#notParked(begun, batch, tx)) {
        await this.#writeStream(begun, stream, end, tx);
      }
    };
    await checkpoints.write(together).catch(() => checkpoints.write(apart));
  }

  async #notParked(begun: Generation, batch: Batch, tx: Tx): Promise<Batch> {
    const counts = new Map(batch.map(([stream, { events }]) => [stream, events]));
    const parked = await this.#options.checkpoints.parking.passOver(begun, counts, tx);
    return batch.filter(([stream]) => !parked.has(stream));
  }

  /** Event by event, so that the first that cannot be applied is known. */
  #writeStream(begun: Generation, stream: StreamName, end: Position, tx: Tx): Promise<void> {
    const { applier, store } = this.#options;
    return applier.parkAtFirstFailing(begun, until(end, store.readStream(stream)), tx);
  }
}

function touch(streams: Map<StreamName, Touched>, step: FeedStep): void {
  if (step instanceof UnreadableEvent) {
    const events = (streams.get(step.stream)?.events ?? 0) + 1;
    streams.set(step.stream, { newest: null, events });
    return;
  }
  for (const event of step.events) {
    const before = streams.get(event.stream);
    const newest = before?.newest === null ? null : event;
    streams.set(event.stream, { newest, events: (before?.events ?? 0) + 1 });
  }
}

async function* until(
  end: Position,
  events: AsyncIterable<StoredEvent>,
): AsyncGenerator<StoredEvent> {
  for await (const event of events) {
    if (event.position > end) return;
    yield event;
  }
}

/** Few enough events to be held at once; one stream at least. Whoever takes the next batch has it alone. */
function* inBatches(streams: Stretch['streams']): Generator<Batch> {
  let batch: [StreamName, Touched][] = [];
  let events = 0;
  for (const [stream, touched] of streams) {
    batch.push([stream, touched]);
    events += (touched.newest?.revision ?? 0) + 1;
    if (batch.length < BATCH_STREAMS && events < BATCH_EVENTS) continue;
    yield batch;
    batch = [];
    events = 0;
  }
  if (batch.length > 0) yield batch;
}
