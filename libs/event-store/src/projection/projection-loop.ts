import { setTimeout as delay } from 'node:timers/promises';
import { START, type Position, type StoredEvent } from '../envelope.ts';
import type { Log } from '../log.ts';
import type { EventStore, FeedPage } from '../port.ts';
import type { CheckpointStore, Projection, ProjectionStatus } from './projection.ts';

interface LoopOptions<Tx> {
  readonly store: EventStore;
  readonly checkpoints: CheckpointStore<Tx>;
  readonly log: Log;
  readonly ownershipRetryMs?: number;
}

const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
const REBUILD_PAGE = 1_000;

/** One projection: owns it, follows the feed, applies each page once, waits longer after each failure. */
export class ProjectionLoop<Tx> {
  readonly name: string;
  readonly version: number;
  readonly #projection: Projection<Tx>;
  readonly #options: LoopOptions<Tx>;
  #running: Promise<void> | null = null;
  #abort = new AbortController();
  #owned: Position | null = null;
  #failures = 0;
  #failing: ProjectionStatus['failing'] = null;
  #wake: () => void = () => undefined;
  #moved = this.#nextMove();

  constructor(projection: Projection<Tx>, options: LoopOptions<Tx>) {
    this.name = projection.name;
    this.version = projection.version;
    this.#projection = projection;
    this.#options = options;
  }

  /** How far it is, while this process owns it; null otherwise. */
  get owned(): Position | null {
    return this.#owned;
  }

  start(): void {
    if (this.#running) return;
    this.#abort = new AbortController();
    this.#running = this.#run(this.#abort.signal);
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#running;
    this.#running = null;
  }

  status(): ProjectionStatus {
    const { name, version } = this;
    return { name, version, position: this.#owned, failing: this.#failing };
  }

  /** Resolves when the projection has moved, or after `timeoutMs`. */
  async moved(timeoutMs: number): Promise<void> {
    const timer = new AbortController();
    const pause = delay(timeoutMs, undefined, { signal: timer.signal }).catch(() => undefined);
    await Promise.race([this.#moved, pause]);
    timer.abort();
  }

  /** Empties and replays up to the head, then goes on as before. Waits for the present owner to let go. */
  async rebuild(onProgress: (done: Position, head: Position) => void = () => undefined) {
    const wasRunning = this.#running !== null;
    await this.stop();
    const ownership = await this.#own(new AbortController().signal);
    try {
      await this.#empty();
      await this.#replay(onProgress);
    } finally {
      await ownership?.release();
      if (wasRunning) this.start();
    }
  }

  async #empty(): Promise<void> {
    const at = await this.#options.checkpoints.read(this.name, this.version);
    const reset = (tx: Tx) => this.#projection.reset(tx);
    await this.#options.checkpoints.advance(this.#projection, at, START, reset);
  }

  async #replay(onProgress: (done: Position, head: Position) => void): Promise<void> {
    const filter = { categories: this.#projection.categories };
    const head = await this.#options.store.head();
    let after = START;
    while (after < head) {
      const page = await this.#options.store.readAll({ after, filter, limit: REBUILD_PAGE });
      after = await this.#applyPage(after, page);
      onProgress(after, head);
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#follow(signal);
      } catch (error) {
        this.#failures += 1;
        this.#options.log.error(
          { projection: this.name, ...this.#failing, error: nameOf(error) },
          'projection stopped; it will try again',
        );
        await pause(this.#backOff(), signal);
      } finally {
        this.#owned = null;
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const ownership = await this.#own(signal);
    if (!ownership) return;
    try {
      let after = await this.#options.checkpoints.read(this.name, this.version);
      this.#move(after);
      const filter = { categories: this.#projection.categories };
      for await (const page of this.#options.store.subscribe({ after, filter, signal })) {
        after = await this.#applyPage(after, page);
        this.#move(after);
      }
    } finally {
      await ownership.release();
    }
  }

  /** Null when stopped before the projection was free. */
  async #own(signal: AbortSignal) {
    while (!signal.aborted) {
      const ownership = await this.#options.checkpoints.own(this.name);
      if (ownership) return ownership;
      await pause(this.#options.ownershipRetryMs ?? 1_000, signal);
    }
    return null;
  }

  /** The whole page at once; after a failure one by one, to do what can be done and name what cannot. */
  async #applyPage(from: Position, page: FeedPage): Promise<Position> {
    if (this.#failures === 0) return this.#advance(from, page.next, page.events);
    let at = from;
    for (const event of page.events) at = await this.#applyOne(at, event);
    return this.#advance(at, page.next, []);
  }

  async #applyOne(from: Position, event: StoredEvent): Promise<Position> {
    try {
      return await this.#advance(from, event.position, [event]);
    } catch (error) {
      const { eventId, stream, revision } = event;
      this.#failing = { eventId, stream, revision, attempts: this.#failures + 1 };
      throw error;
    }
  }

  /** A new version starts on empty tables. @throws Error when somebody else moved the checkpoint. */
  async #advance(from: Position, to: Position, events: readonly StoredEvent[]): Promise<Position> {
    const work = async (tx: Tx) => {
      if (from === START) await this.#projection.reset(tx);
      if (events.length > 0) await this.#projection.apply(events, tx);
    };
    if (!(await this.#options.checkpoints.advance(this.#projection, from, to, work))) {
      throw new CheckpointMoved();
    }
    this.#failures = 0;
    this.#failing = null;
    return to;
  }

  #move(position: Position): void {
    this.#owned = position;
    this.#wake();
    this.#moved = this.#nextMove();
  }

  #nextMove(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  #backOff(): number {
    return Math.min(SHORTEST_PAUSE_MS * 2 ** (this.#failures - 1), LONGEST_PAUSE_MS);
  }
}

/** Another owner was at work; reading the checkpoint again puts it right. */
class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

/** The kind of an error. Its text may quote what the event held. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return delay(ms, undefined, { signal }).catch(() => undefined);
}
