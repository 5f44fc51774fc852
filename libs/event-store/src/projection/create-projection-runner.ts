import type { Position } from '../envelope.ts';
import { START } from '../envelope.ts';
import type { Log } from '../log.ts';
import type { EventStore } from '../port.ts';
import { ProjectionLoop } from './projection-loop.ts';
import type {
  CheckpointStore,
  Projection,
  ProjectionRunner,
  ProjectionStatus,
} from './projection.ts';

export interface ProjectionRunnerOptions<Tx> {
  readonly store: EventStore;
  readonly checkpoints: CheckpointStore<Tx>;
  readonly projections: readonly Projection<Tx>[];
  readonly log: Log;
  /** How often to ask for a projection that another process owns. Default: 1,000 ms. */
  readonly ownershipRetryMs?: number;
}

/** Where another process does the work, only its checkpoint tells how far it is. */
const CHECKPOINT_POLL_MS = 25;

/** Runs every projection in a loop of its own: a slow or failing one does not hold up the others. */
export function createProjectionRunner<Tx>(options: ProjectionRunnerOptions<Tx>): ProjectionRunner {
  return new Runner(options);
}

class Runner<Tx> implements ProjectionRunner {
  readonly #checkpoints: CheckpointStore<Tx>;
  readonly #loops: readonly ProjectionLoop<Tx>[];

  constructor(options: ProjectionRunnerOptions<Tx>) {
    this.#checkpoints = options.checkpoints;
    this.#loops = options.projections.map((projection) => new ProjectionLoop(projection, options));
  }

  start(): void {
    for (const loop of this.#loops) loop.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#loops.map((loop) => loop.stop()));
  }

  status(): readonly ProjectionStatus[] {
    return this.#loops.map((loop) => loop.status());
  }

  async position(): Promise<Position> {
    const all = await Promise.all(this.#loops.map((loop) => this.#positionOf(loop)));
    return all.reduce((least, one) => (one < least ? one : least), all[0] ?? START);
  }

  async waitFor(position: Position, timeoutMs: number): Promise<boolean> {
    const end = performance.now() + timeoutMs;
    const waits = this.#loops.map((loop) => this.#waitFor(loop, position, end));
    return (await Promise.all(waits)).every(Boolean);
  }

  async rebuild(
    name: string,
    onProgress?: (done: Position, head: Position) => void,
  ): Promise<void> {
    const loop = this.#loops.find((one) => one.name === name);
    if (!loop) throw new RangeError('there is no projection of that name');
    await loop.rebuild(onProgress);
  }

  async #waitFor(loop: ProjectionLoop<Tx>, position: Position, end: number): Promise<boolean> {
    while ((await this.#positionOf(loop)) < position) {
      const left = end - performance.now();
      if (left <= 0) return false;
      await loop.moved(Math.min(left, CHECKPOINT_POLL_MS));
    }
    return true;
  }

  /** What this process has done itself is known without asking. */
  async #positionOf(loop: ProjectionLoop<Tx>): Promise<Position> {
    return loop.owned ?? (await this.#checkpoints.read(loop.name, loop.version));
  }
}
