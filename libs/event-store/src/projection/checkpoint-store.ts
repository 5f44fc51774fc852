import type { Position } from '../envelope.ts';
import type { Generation, GenerationKey } from './generation.ts';
import type { ParkingLot } from './parking-lot.ts';

/** The generations of one projection, in a transaction that nobody else can move them in. */
export interface Ledger {
  readonly generations: readonly Generation[];
  /** Adds the generation, or puts it in the place of the same one. */
  put(generation: Generation): Promise<void>;
  /** Forgets the generation and its parked streams. */
  remove(generation: GenerationKey): Promise<void>;
}

/** Where projections keep their place, beside their tables. */
export interface CheckpointStore<Tx> {
  readonly parking: ParkingLot<Tx>;
  /** Every generation of these projections. */
  generations(projections: readonly string[]): Promise<readonly Generation[]>;
  /**
   * Runs `work` and moves the checkpoint in one transaction, if it still stands at `from`.
   * @returns false, with nothing done, when somebody else has moved it or the generation is gone.
   */
  advance(
    generation: GenerationKey,
    from: Position,
    to: Position,
    work: (tx: Tx) => Promise<void>,
  ): Promise<boolean>;
  /** Runs `work` in one transaction while every generation of the projection stands still. */
  change<T>(projection: string, work: (tx: Tx, ledger: Ledger) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction that moves nothing: what a build writes before it is shown. */
  write(work: (tx: Tx) => Promise<void>): Promise<void>;
  /**
   * Runs `work` inside the transaction; when it throws, what it wrote is undone and the rest goes on.
   * @returns what it threw, null when it succeeded
   * @throws StoreUnavailable when it was the database that failed, not the work
   */
  attempt(tx: Tx, work: () => Promise<void>): Promise<Failure | null>;
  /** Only one owner of the name at a time, so that processes do not race; null when taken. */
  own(name: string): Promise<{ release(): Promise<void> } | null>;
}

/** What went wrong with some work. */
export interface Failure {
  readonly error: unknown;
}
