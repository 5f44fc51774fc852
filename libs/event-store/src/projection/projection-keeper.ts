import type { Clock } from '@saksgang/kernel';
import { START, type Position } from '../envelope.ts';
import type { Log } from '../log.ts';
import type { EventStore } from '../port.ts';
import type { CheckpointStore } from './checkpoint-store.ts';
import type { Generation } from './generation.ts';
import { reasonOf } from './failures.ts';
import type { OnProgress } from './builder-options.ts';
import { GenerationBuilder } from './generation-builder.ts';
import { GenerationLoop } from './generation-loop.ts';
import { PageApplier } from './page-applier.ts';
import { ParkedStreams } from './parked-streams.ts';
import { pause } from './pause.ts';
import { RebuildRefused, type ProjectionStatus, type Rebuilt } from './projection-runner.ts';
import type { Projection } from './projection.ts';

export interface KeeperOptions<Tx> {
  readonly store: EventStore;
  readonly checkpoints: CheckpointStore<Tx>;
  readonly log: Log;
  readonly clock: Clock;
  readonly ownershipRetryMs: number;
  readonly onMove: () => void;
}

/** After a failed build of a raised version, and between looks at parked streams. */
const MINUTE_MS = 60_000;

/** One projection in this process: keeps its tables up to date, whoever builds and swaps them. */
export class ProjectionKeeper<Tx> {
  readonly projection: Projection<Tx>;
  readonly parked: ParkedStreams<Tx>;
  readonly #options: KeeperOptions<Tx>;
  readonly #applier: PageApplier<Tx>;
  readonly #builder: GenerationBuilder<Tx>;
  readonly #loops = new Map<number, GenerationLoop<Tx>>();
  #abort = new AbortController();
  #running: Promise<void> | null = null;
  #building: Promise<void> | null = null;
  readonly #asked = new Set<Promise<unknown>>();
  #live: number | null = null;

  constructor(projection: Projection<Tx>, options: KeeperOptions<Tx>) {
    const { checkpoints, clock, store } = options;
    this.projection = projection;
    this.#options = options;
    this.#applier = new PageApplier(projection, checkpoints, clock);
    this.parked = new ParkedStreams(projection, store, checkpoints, clock);
    this.#builder = new GenerationBuilder({ ...options, projection, applier: this.#applier });
  }

  start(): void {
    if (this.#running) return;
    this.#running = this.#run(this.#abort.signal);
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await Promise.allSettled([this.#running, this.#building, ...this.#asked]);
    this.#running = null;
    // Who is asked for a rebuild later, or started again, is not stopped any more.
    this.#abort = new AbortController();
  }

  status(): ProjectionStatus {
    const { name, version } = this.projection;
    const loop = this.#live === null ? undefined : this.#loops.get(this.#live);
    return { name, version, position: loop?.owned ?? null, failing: loop?.failing ?? null };
  }

  async rebuild(onProgress?: OnProgress): Promise<Rebuilt> {
    return this.#asAsked(this.#builder.rebuild(this.#abort.signal, onProgress));
  }

  async rollBack(): Promise<Generation> {
    return this.#asAsked(this.#builder.rollBack(this.#abort.signal));
  }

  /** A stop waits for it, and the tables shown by it are followed at once. */
  async #asAsked<T>(work: Promise<T>): Promise<T> {
    this.#asked.add(work);
    try {
      const done = await work;
      if (this.#running) await this.#keepUp();
      return done;
    } finally {
      this.#asked.delete(work);
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    let retryAt = 0;
    while (!signal.aborted) {
      try {
        await this.#keepUp();
        if (performance.now() >= retryAt) {
          retryAt = performance.now() + MINUTE_MS;
          await this.#retryParked();
        }
      } catch (error) {
        const fields = { projection: this.projection.name, reason: reasonOf(error) };
        this.#options.log.warn(fields, 'the projection’s tables could not be looked after');
      }
      await pause(this.#options.ownershipRetryMs, signal);
    }
    await Promise.all([...this.#loops.values()].map((loop) => loop.stop()));
    this.#loops.clear();
  }

  /** Follows the tables that there are by now: another process may have built, swapped or removed some. */
  async #keepUp(): Promise<void> {
    const { version } = this.projection;
    const all = await this.#generations();
    const kept = all.filter((one) => one.version === version && one.state !== 'building');
    for (const [generation, loop] of this.#loops) {
      if (kept.some((one) => one.generation === generation)) continue;
      this.#loops.delete(generation);
      await loop.stop();
    }
    if (this.#abort.signal.aborted) return;
    for (const one of kept) if (!this.#loops.has(one.generation)) this.#follow(one);
    this.#live = all.find(({ state }) => state === 'live')?.generation ?? null;
    const isRaised = all.every((one) => one.state === 'building' || one.version < version);
    if (isRaised) this.#building ??= this.#buildRaised();
  }

  /** Those that are there; the first when there are none. */
  async #generations(): Promise<readonly Generation[]> {
    const { checkpoints } = this.#options;
    const all = await checkpoints.generations([this.projection.name]);
    return all.length > 0 ? all : this.#makeFirst();
  }

  /** Nothing was ever shown: there is nothing to build beside. */
  #makeFirst(): Promise<readonly Generation[]> {
    const { checkpoints, clock } = this.#options;
    const { name: projection, version, tables } = this.projection;
    return checkpoints.change(projection, async (tx, ledger) => {
      if (ledger.generations.length > 0) return ledger.generations;
      const first: Generation = {
        projection,
        generation: 1,
        version,
        state: 'live',
        position: START,
        target: START,
        since: clock(),
      };
      await tables.create(first.generation, tx);
      await tables.show(first.generation, tx);
      await ledger.put(first);
      return [first];
    });
  }

  #follow(generation: Generation): void {
    const loop = new GenerationLoop(generation, {
      ...this.#options,
      projection: this.projection,
      applier: this.#applier,
    });
    this.#loops.set(generation.generation, loop);
  }

  /** The program knows a newer version than any table: one process builds it, the old go on answering. */
  async #buildRaised(): Promise<void> {
    const { signal } = this.#abort;
    const { log } = this.#options;
    const projection = this.projection.name;
    try {
      const rebuilt = await this.#builder.rebuild(signal);
      log.info({ projection, ...rebuilt }, 'projection built anew for its raised version');
    } catch (error) {
      const refusal = error instanceof RebuildRefused && {
        refusal: error.reason,
        streams: error.streams,
      };
      const fields = { projection, reason: reasonOf(error), ...refusal };
      log.warn(fields, 'raised version is not built yet');
      await pause(MINUTE_MS, signal);
    } finally {
      this.#building = null;
    }
  }

  async #retryParked(): Promise<void> {
    for (const loop of this.#loops.values()) {
      if (loop.owned !== null) await this.parked.retryDue(loop.key);
    }
  }
}

/** How far the live tables are. */
export function livePosition(generations: readonly Generation[], projection: string): Position {
  const live = generations.find((one) => one.projection === projection && one.state === 'live');
  return live?.position ?? START;
}
