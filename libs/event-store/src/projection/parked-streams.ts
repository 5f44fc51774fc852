import type { Clock } from '@saksgang/kernel';
import type { Position, StoredEvent, StreamName } from '../envelope.ts';
import type { EventStore } from '../port.ts';
import type { CheckpointStore, Ledger } from './checkpoint-store.ts';
import type { Generation, GenerationKey } from './generation.ts';
import { isOfSurroundings, reasonOf } from './failures.ts';
import type { ParkedStream } from './parking-lot.ts';
import type { RetryOutcome, SkipOutcome } from './projection-runner.ts';
import type { Projection } from './projection.ts';

/** As many events as are applied at once. */
const BATCH = 500;

/** What somebody can do about a projection's parked streams. */
export class ParkedStreams<Tx> {
  readonly #projection: Projection<Tx>;
  readonly #store: EventStore;
  readonly #checkpoints: CheckpointStore<Tx>;
  readonly #clock: Clock;

  constructor(
    projection: Projection<Tx>,
    store: EventStore,
    checkpoints: CheckpointStore<Tx>,
    clock: Clock,
  ) {
    this.#projection = projection;
    this.#store = store;
    this.#checkpoints = checkpoints;
    this.#clock = clock;
  }

  /** Applies all that waits, in its order and in one transaction, while the tables stand still. */
  retry(key: GenerationKey, stream: StreamName): Promise<RetryOutcome> {
    const { parking } = this.#checkpoints;
    return this.#whileParked<RetryOutcome>(key, stream, async (parked, { position }, tx) => {
      const failure = await this.#checkpoints.attempt(tx, () =>
        this.#applyWaiting(key, parked, position, tx),
      );
      if (failure === null) {
        await parking.release(key, stream, tx);
        return 'Applied';
      }
      if (isOfSurroundings(failure.error)) throw failure.error;
      await parking.failedAgain(key, stream, reasonOf(failure.error), this.#clock(), tx);
      return 'StillFailing';
    });
  }

  skip(key: GenerationKey, stream: StreamName, by: string): Promise<SkipOutcome> {
    return this.#whileParked<SkipOutcome>(key, stream, async (_parked, _generation, tx) => {
      await this.#checkpoints.parking.skip(key, stream, { by, at: this.#clock() }, tx);
      return 'Skipped';
    });
  }

  /** Tries again what has waited long enough: a cause that has gone needs nobody to notice. */
  async retryDue(key: GenerationKey): Promise<void> {
    const due = await this.#checkpoints.parking.due(key, this.#clock());
    for (const stream of due) await this.retry(key, stream);
  }

  #whileParked<T>(
    key: GenerationKey,
    stream: StreamName,
    work: (parked: ParkedStream, generation: Generation, tx: Tx) => Promise<T>,
  ): Promise<T | 'NotParked'> {
    return this.#checkpoints.change(key.projection, async (tx, { generations }: Ledger) => {
      const generation = generations.find((one) => one.generation === key.generation);
      const parked = await this.#checkpoints.parking.find(key, stream, tx);
      return generation && parked ? work(parked, generation, tx) : 'NotParked';
    });
  }

  /** From the parked event to what the tables have passed: the rest comes by the feed. */
  async #applyWaiting(
    { generation }: GenerationKey,
    { stream, revision: from }: ParkedStream,
    passed: Position,
    tx: Tx,
  ): Promise<void> {
    let batch: StoredEvent[] = [];
    for await (const event of this.#store.readStream(stream, { from })) {
      if (event.position > passed) break;
      batch.push(event);
      if (batch.length < BATCH) continue;
      await this.#projection.apply(batch, generation, tx);
      batch = [];
    }
    if (batch.length > 0) await this.#projection.apply(batch, generation, tx);
  }
}
