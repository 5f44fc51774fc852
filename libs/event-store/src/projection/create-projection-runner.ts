import { systemClock, type Clock } from '@saksgang/kernel';
import { START, type Position, type StreamName } from '../envelope.ts';
import type { Log } from '../log.ts';
import type { EventStore } from '../port.ts';
import type { CheckpointStore } from './checkpoint-store.ts';
import type { Generation } from './generation.ts';
import { secondsBehind } from './feed-lag.ts';
import type { OnProgress } from './builder-options.ts';
import type { ParkedPage } from './parking-lot.ts';
import { pause } from './pause.ts';
import { livePosition, ProjectionKeeper } from './projection-keeper.ts';
import type {
  ProjectionHealth,
  ProjectionRunner,
  ProjectionStatus,
  Rebuilt,
  RetryOutcome,
  SkipOutcome,
} from './projection-runner.ts';
import type { Projection } from './projection.ts';

export interface ProjectionRunnerOptions<Tx> {
  readonly store: EventStore;
  readonly checkpoints: CheckpointStore<Tx>;
  readonly projections: readonly Projection<Tx>[];
  readonly log: Log;
  readonly clock?: Clock;
  /** How often to look for what other processes have done or let go. Default: 1,000 ms. */
  readonly ownershipRetryMs?: number;
}

/** Where another process does the work, only its checkpoint tells how far it is. */
const CHECKPOINT_POLL_MS = 25;

/** Runs every projection in a loop of its own: a slow or failing one does not hold up the others. */
export function createProjectionRunner<Tx>(options: ProjectionRunnerOptions<Tx>): ProjectionRunner {
  return new Runner(options);
}

class Runner<Tx> implements ProjectionRunner {
  readonly #store: EventStore;
  readonly #checkpoints: CheckpointStore<Tx>;
  readonly #clock: Clock;
  readonly #keepers: readonly ProjectionKeeper<Tx>[];
  readonly #names: readonly string[];
  #wake: () => void = () => undefined;
  #moved = this.#nextMove();

  constructor({ projections, clock = systemClock, ...options }: ProjectionRunnerOptions<Tx>) {
    const { ownershipRetryMs = 1_000 } = options;
    const onMove = () => {
      this.#wake();
      this.#moved = this.#nextMove();
    };
    const kept = { ...options, clock, ownershipRetryMs, onMove };
    this.#store = options.store;
    this.#checkpoints = options.checkpoints;
    this.#clock = clock;
    this.#keepers = projections.map((projection) => new ProjectionKeeper(projection, kept));
    this.#names = projections.map(({ name }) => name);
  }

  start(): void {
    for (const keeper of this.#keepers) keeper.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#keepers.map((keeper) => keeper.stop()));
  }

  status(): readonly ProjectionStatus[] {
    return this.#keepers.map((keeper) => keeper.status());
  }

  async health(): Promise<readonly ProjectionHealth[]> {
    const head = await this.#store.head();
    const generations = await this.#checkpoints.generations(this.#names);
    return Promise.all(this.#keepers.map((keeper) => this.#healthOf(keeper, generations, head)));
  }

  /** Asked anew each time: which tables answer may have been changed by another process. */
  async position(): Promise<Position> {
    const generations = await this.#checkpoints.generations(this.#names);
    const all = this.#names.map((name) => livePosition(generations, name));
    return all.reduce((least, one) => (one < least ? one : least), all[0] ?? START);
  }

  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const moved = this.#moved;
      if ((await this.position()) >= position) return true;
      const left = end - performance.now();
      if (left <= 0) return false;
      const timer = new AbortController();
      await Promise.race([moved, pause(Math.min(left, CHECKPOINT_POLL_MS), timer.signal)]);
      timer.abort();
    }
  }

  rebuild(name: string, onProgress?: OnProgress): Promise<Rebuilt> {
    return this.#keeper(name).rebuild(onProgress);
  }

  rollBack(name: string): Promise<Generation> {
    return this.#keeper(name).rollBack();
  }

  async parked(name: string, first: number, after: Position | null): Promise<ParkedPage> {
    const live = await this.#live(name);
    if (live === null) return { streams: [], totalCount: 0, hasNextPage: false };
    return this.#checkpoints.parking.list(live, first, after);
  }

  async retry(name: string, stream: StreamName): Promise<RetryOutcome> {
    const live = await this.#live(name);
    return live === null ? 'NotParked' : this.#keeper(name).parked.retry(live, stream);
  }

  async skip(name: string, stream: StreamName, by: string): Promise<SkipOutcome> {
    const live = await this.#live(name);
    return live === null ? 'NotParked' : this.#keeper(name).parked.skip(live, stream, by);
  }

  async #healthOf(
    { projection }: ProjectionKeeper<Tx>,
    generations: readonly Generation[],
    head: Position,
  ): Promise<ProjectionHealth> {
    const { name, version, categories } = projection;
    const own = generations.filter((one) => one.projection === name);
    const inState = (state: Generation['state']) => own.find((one) => one.state === state) ?? null;
    const live = inState('live');
    const position = live?.position ?? START;
    return {
      name,
      version,
      live,
      previous: inState('retired'),
      building: inState('building'),
      head,
      lagSeconds: await secondsBehind(this.#store, categories, position, this.#clock),
      parked: live ? (await this.#checkpoints.parking.list(live, 0, null)).totalCount : 0,
    };
  }

  async #live(name: string): Promise<Generation | null> {
    const { projection } = this.#keeper(name);
    const generations = await this.#checkpoints.generations([projection.name]);
    return generations.find(({ state }) => state === 'live') ?? null;
  }

  /** @throws RangeError when there is none. */
  #keeper(name: string): ProjectionKeeper<Tx> {
    const keeper = this.#keepers.find(({ projection }) => projection.name === name);
    if (!keeper) throw new RangeError('there is no projection of that name');
    return keeper;
  }

  #nextMove(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }
}
