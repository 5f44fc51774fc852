import { START, type Position } from '../envelope.ts';
import type { Ledger } from './checkpoint-store.ts';
import type { Generation } from './generation.ts';
import type { BuilderOptions, OnProgress } from './builder-options.ts';
import { reasonOf } from './failures.ts';
import { pause } from './pause.ts';
import { RebuildRefused, RollbackRefused, type Rebuilt } from './projection-runner.ts';
import { TablesBusy } from './projection.ts';
import { StreamFiller } from './stream-filler.ts';
import { endOf, nextStep, type FeedStep } from './unbroken-feed.ts';

const PAGE = 1_000;
/** A page with fewer events than this is the end of catching up: the swap applies the rest. */
const FEW = 100;
const BUSY_PAUSE_MS = 500;

/** Builds a projection's tables beside the live ones, and changes which of them are shown. */
export class GenerationBuilder<Tx> {
  readonly #options: BuilderOptions<Tx>;

  constructor(options: BuilderOptions<Tx>) {
    this.#options = options;
  }

  /** @throws RebuildRefused; whatever is thrown, the live tables are as they were */
  async rebuild(signal: AbortSignal, onProgress: OnProgress = () => undefined): Promise<Rebuilt> {
    const { checkpoints, projection } = this.#options;
    const ownership = await checkpoints.own(`${projection.name}/build`);
    if (!ownership) throw new RebuildRefused('AlreadyRunning');
    try {
      const begun = await this.#begin();
      try {
        await this.#fill(begun, signal, onProgress);
        return await this.#whenFree(signal, () => this.#swap(begun));
      } catch (error) {
        await this.#discard(begun);
        throw error;
      }
    } finally {
      await ownership.release();
    }
  }

  /** @throws RollbackRefused */
  rollBack(signal: AbortSignal): Promise<Generation> {
    return this.#whenFree(signal, () => this.#swapBack());
  }

  async #begin(): Promise<Generation> {
    const { checkpoints, projection, store, clock } = this.#options;
    const target = await store.head();
    return checkpoints.change(projection.name, async (tx, ledger) => {
      await this.#remove(ledger, 'building', tx);
      const generation = Math.max(0, ...ledger.generations.map((one) => one.generation)) + 1;
      const begun: Generation = {
        projection: projection.name,
        generation,
        version: projection.version,
        state: 'building',
        position: START,
        target,
        since: clock(),
      };
      await projection.tables.create(generation, tx);
      await ledger.put(begun);
      return begun;
    });
  }

  async #fill(begun: Generation, signal: AbortSignal, onProgress: OnProgress): Promise<void> {
    const { projection, store } = this.#options;
    const { target } = begun;
    let after = begun.position;
    if (projection.needsNewestOnly) {
      after = await new StreamFiller(this.#options).fill(begun, signal, onProgress);
    }
    const filter = { categories: projection.categories };
    for (let isNear = false; !isNear;) {
      signal.throwIfAborted();
      const step = await nextStep(store, { after, filter, limit: PAGE });
      const to = endOf(step);
      isNear = to === after || (to >= target && 'events' in step && step.events.length < FEW);
      if (to > after) await this.#advance(begun, after, step);
      after = to;
      onProgress(after < target ? after : target, target);
    }
  }

  async #advance(begun: Generation, from: Position, step: FeedStep): Promise<void> {
    const { checkpoints, applier } = this.#options;
    const advance = (mode: 'together' | 'apart') =>
      checkpoints.advance(begun, from, endOf(step), (tx) => applier[mode](begun, step, tx));
    const isDone = await advance('together').catch(() => advance('apart'));
    if (!isDone) throw new Error('somebody else fills the tables under construction');
  }

  #swap(begun: Generation): Promise<Rebuilt> {
    const { checkpoints, projection } = this.#options;
    const { tables } = projection;
    const { generation } = begun;
    return checkpoints.change(projection.name, async (tx, ledger) => {
      const live = inState(ledger, 'live');
      const built = await this.#caughtUp(ledger, begun, live, tx);
      const rows = await tables.count(generation, tx);
      await this.#check(built, live, rows, tx);
      const comparable = live?.version === built.version && live.position === built.position;
      const differing = comparable ? await tables.differing(generation, live.generation, tx) : null;
      await this.#remove(ledger, 'retired', tx);
      await this.#show(ledger, built, live, tx);
      return { generation, rows, differing };
    });
  }

  #swapBack(): Promise<Generation> {
    const { checkpoints, projection } = this.#options;
    return checkpoints.change(projection.name, async (tx, ledger) => {
      const kept = inState(ledger, 'retired');
      if (kept === null) throw new RollbackRefused('NothingKept');
      if (kept.version !== projection.version) throw new RollbackRefused('OtherVersion');
      const live = inState(ledger, 'live');
      const present = await this.#caughtUp(ledger, kept, live, tx);
      await this.#show(ledger, present, live, tx);
      return present;
    });
  }

  /** While everything stands still: nobody who has seen a row loses it by the swap. */
  async #caughtUp(
    { generations }: Ledger,
    { generation }: Generation,
    live: Generation | null,
    tx: Tx,
  ): Promise<Generation> {
    const { applier, store, projection } = this.#options;
    const behind = generations.find((one) => one.generation === generation);
    if (!behind) throw new Error('the tables under construction are gone');
    const filter = { categories: projection.categories };
    let { position } = behind;
    while (live && position < live.position) {
      const step = await nextStep(store, { after: position, filter, limit: PAGE });
      await applier.apart(behind, upTo(live.position, step), tx);
      position = endOf(step) < live.position ? endOf(step) : live.position;
    }
    return { ...behind, position };
  }

  async #check(built: Generation, live: Generation | null, rows: number, tx: Tx): Promise<void> {
    const { checkpoints, projection } = this.#options;
    if (live === null) return;
    const missing = new Set(await checkpoints.parking.streams(built, tx));
    for (const stream of await checkpoints.parking.streams(live, tx)) missing.delete(stream);
    if (missing.size > 0) throw new RebuildRefused('MoreParked', [...missing]);
    const before = rows > 0 ? 0 : await projection.tables.count(live.generation, tx);
    if (before > 0) throw new RebuildRefused('Empty');
  }

  async #show(ledger: Ledger, shown: Generation, live: Generation | null, tx: Tx): Promise<void> {
    const { clock, projection } = this.#options;
    const since = clock();
    if (live) await ledger.put({ ...live, state: 'retired', since });
    await ledger.put({ ...shown, state: 'live', since });
    await projection.tables.show(shown.generation, tx);
  }

  async #remove(ledger: Ledger, state: Generation['state'], tx: Tx): Promise<void> {
    for (const old of ledger.generations.filter((one) => one.state === state)) {
      await this.#options.projection.tables.drop(old.generation, tx);
      await ledger.remove(old);
    }
  }

  /** What cannot be removed now is removed by the next build. */
  async #discard(begun: Generation): Promise<void> {
    const { checkpoints, projection, log } = this.#options;
    try {
      await checkpoints.change(projection.name, (tx, ledger) =>
        this.#remove(ledger, 'building', tx),
      );
    } catch (error) {
      const { generation } = begun;
      const fields = { projection: projection.name, generation, reason: reasonOf(error) };
      log.warn(fields, 'unfinished tables stay until the next rebuild');
    }
  }

  /** A backup holds every table for as long as it takes; questions must not queue up behind us. */
  async #whenFree<T>(signal: AbortSignal, swap: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await swap();
      } catch (error) {
        if (!(error instanceof TablesBusy)) throw error;
        await pause(BUSY_PAUSE_MS, signal);
        signal.throwIfAborted();
      }
    }
  }
}

function inState({ generations }: Ledger, state: Generation['state']): Generation | null {
  return generations.find((one) => one.state === state) ?? null;
}

function upTo(last: Position, step: FeedStep): FeedStep {
  if (!('events' in step)) return step;
  return { ...step, events: step.events.filter(({ position }) => position <= last) };
}
