import type { Position } from '../envelope.ts';
import type { Log } from '../log.ts';
import type { EventStore } from '../port.ts';
import type { CheckpointStore } from './checkpoint-store.ts';
import type { Generation } from './generation.ts';
import { reasonOf } from './failures.ts';
import type { PageApplier } from './page-applier.ts';
import { pause } from './pause.ts';
import type { Projection } from './projection.ts';
import type { ProjectionStatus } from './projection-runner.ts';
import { endOf, unbrokenFeed, type FeedStep } from './unbroken-feed.ts';

interface LoopOptions<Tx> {
  readonly projection: Projection<Tx>;
  readonly applier: PageApplier<Tx>;
  readonly store: EventStore;
  readonly checkpoints: CheckpointStore<Tx>;
  readonly log: Log;
  readonly ownershipRetryMs: number;
  readonly onMove: () => void;
}

const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;

/** One set of tables: owns it, follows the feed, applies each page once, waits longer after each failure. */
export class GenerationLoop<Tx> {
  readonly key: Generation;
  readonly #options: LoopOptions<Tx>;
  readonly #abort = new AbortController();
  readonly #running: Promise<void>;
  #owned: Position | null = null;
  #failing: ProjectionStatus['failing'] = null;

  constructor(generation: Generation, options: LoopOptions<Tx>) {
    this.key = generation;
    this.#options = options;
    this.#running = this.#run(this.#abort.signal);
  }

  /** How far it is, while this process owns it; null otherwise. */
  get owned(): Position | null {
    return this.#owned;
  }

  get failing(): ProjectionStatus['failing'] {
    return this.#failing;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#running;
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#follow(signal);
      } catch (error) {
        const attempts = (this.#failing?.attempts ?? 0) + 1;
        this.#failing = { attempts, reason: reasonOf(error) };
        const { projection, generation } = this.key;
        this.#options.log.error(
          { projection, generation, ...this.#failing },
          'projection stopped; it will try again',
        );
        await pause(backOff(attempts), signal);
      } finally {
        this.#owned = null;
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const ownership = await this.#own(signal);
    if (!ownership) return;
    try {
      const after = await this.#position();
      if (after === null) {
        await pause(this.#options.ownershipRetryMs, signal);
        return;
      }
      this.#moveTo(after);
      const filter = { categories: this.#options.projection.categories };
      for await (const step of unbrokenFeed(this.#options.store, { after, filter, signal })) {
        this.#moveTo(await this.#advance(this.#owned ?? after, step));
      }
    } finally {
      await ownership.release();
    }
  }

  /** Null when stopped before the tables were free. */
  async #own(signal: AbortSignal) {
    const { checkpoints, ownershipRetryMs } = this.#options;
    while (!signal.aborted) {
      const { projection, generation } = this.key;
      const ownership = await checkpoints.own(`${projection}/${generation}`);
      if (ownership) return ownership;
      await pause(ownershipRetryMs, signal);
    }
    return null;
  }

  /** Null when the tables are no more: whoever keeps the loops will stop this one. */
  async #position(): Promise<Position | null> {
    const { projection, generation } = this.key;
    const all = await this.#options.checkpoints.generations([projection]);
    return all.find((one) => one.generation === generation)?.position ?? null;
  }

  /**
   * The whole page at once; after a failure stream by stream, to park what cannot be applied. One failure
   * may have been the moment's; the same again is the events' own.
   */
  async #advance(from: Position, step: FeedStep): Promise<Position> {
    const { applier, checkpoints } = this.#options;
    const to = endOf(step);
    const isAgain = this.#failing !== null;
    const isDone = await checkpoints.advance(this.key, from, to, (tx) =>
      isAgain ? applier.apart(this.key, step, tx) : applier.together(this.key, step, tx),
    );
    if (!isDone) throw new CheckpointMoved();
    this.#failing = null;
    return to;
  }

  #moveTo(position: Position): void {
    this.#owned = position;
    this.#options.onMove();
  }
}

/** Another owner was at work; reading the checkpoint again puts it right. */
class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

function backOff(attempts: number): number {
  return Math.min(SHORTEST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
}
