import type { Clock } from '@saksgang/kernel';
import type { StoredEvent, StreamName } from '../envelope.ts';
import { UnreadableEvent } from '../errors.ts';
import type { CheckpointStore } from './checkpoint-store.ts';
import type { GenerationKey } from './generation.ts';
import { isOfSurroundings, reasonOf } from './failures.ts';
import type { ParkedEvent } from './parking-lot.ts';
import type { Projection } from './projection.ts';
import type { FeedStep } from './unbroken-feed.ts';

/** Applies stretches of the feed in a transaction, and parks the streams that cannot be applied. */
export class PageApplier<Tx> {
  readonly #projection: Projection<Tx>;
  readonly #checkpoints: CheckpointStore<Tx>;
  readonly #clock: Clock;

  constructor(projection: Projection<Tx>, checkpoints: CheckpointStore<Tx>, clock: Clock) {
    this.#projection = projection;
    this.#checkpoints = checkpoints;
    this.#clock = clock;
  }

  /** All at once. @throws whatever one event throws: nothing is parked yet */
  async together(key: GenerationKey, step: FeedStep, tx: Tx): Promise<void> {
    if (step instanceof UnreadableEvent) return this.#parkUnreadable(key, step, tx);
    const events = await this.#notParked(key, step.events, tx);
    if (events.length > 0) await this.#projection.apply(events, key.generation, tx);
  }

  /** Stream by stream: one that cannot be applied is parked, the others go on. */
  async apart(key: GenerationKey, step: FeedStep, tx: Tx): Promise<void> {
    if (step instanceof UnreadableEvent) return this.#parkUnreadable(key, step, tx);
    const events = await this.#notParked(key, step.events, tx);
    for (const ofStream of byStream(events).values()) {
      if (await this.#fails(key, ofStream, tx)) await this.parkAtFirstFailing(key, ofStream, tx);
    }
  }

  /**
   * Applies the events of one stream one by one, up to the first that cannot be applied: from there on they
   * wait.
   */
  async parkAtFirstFailing(
    key: GenerationKey,
    events: Iterable<StoredEvent> | AsyncIterable<StoredEvent>,
    tx: Tx,
  ): Promise<void> {
    let parked: ParkedEvent | null = null;
    let waiting = 0;
    try {
      for await (const event of events) {
        const reason: string | null = parked === null ? await this.#fails(key, [event], tx) : null;
        if (reason !== null) parked = { ...event, reason };
        if (parked !== null) waiting += 1;
      }
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      parked ??= unreadable(error);
      waiting += 1;
    }
    if (parked === null) return;
    await this.#checkpoints.parking.park(key, parked, waiting, this.#clock(), tx);
  }

  /** Null when they are applied; otherwise why not, with nothing written. */
  async #fails(
    { generation }: GenerationKey,
    events: readonly StoredEvent[],
    tx: Tx,
  ): Promise<string | null> {
    const failure = await this.#checkpoints.attempt(tx, () =>
      this.#projection.apply(events, generation, tx),
    );
    if (failure === null) return null;
    if (isOfSurroundings(failure.error)) throw failure.error;
    return reasonOf(failure.error);
  }

  async #parkUnreadable(key: GenerationKey, error: UnreadableEvent, tx: Tx): Promise<void> {
    const { parking } = this.#checkpoints;
    const parked = await parking.passOver(key, new Map([[error.stream, 1]]), tx);
    if (parked.size > 0) return;
    await parking.park(key, unreadable(error), 1, this.#clock(), tx);
  }

  async #notParked(
    key: GenerationKey,
    events: readonly StoredEvent[],
    tx: Tx,
  ): Promise<readonly StoredEvent[]> {
    if (events.length === 0) return events;
    const counts = new Map([...byStream(events)].map(([stream, { length }]) => [stream, length]));
    const parked = await this.#checkpoints.parking.passOver(key, counts, tx);
    return parked.size === 0 ? events : events.filter(({ stream }) => !parked.has(stream));
  }
}

function unreadable(error: UnreadableEvent): ParkedEvent {
  const { stream, position, revision, eventId } = error;
  return { stream, position, revision, eventId, type: null, reason: reasonOf(error) };
}

function byStream(events: readonly StoredEvent[]): ReadonlyMap<StreamName, readonly StoredEvent[]> {
  const streams = new Map<StreamName, StoredEvent[]>();
  for (const event of events) {
    const stream = streams.get(event.stream);
    if (stream) stream.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
}
