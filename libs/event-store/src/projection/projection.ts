import type { StoredEvent } from '../envelope.ts';

/**
 * A read model: what the events of some categories become in tables. `Tx` is the adapter's transaction.
 * `apply` runs in the transaction that moves the checkpoint: exactly once, whatever crashes.
 */
export interface Projection<Tx> {
  readonly name: string;
  /** Raise when the rows change their shape or their meaning: they are then built anew beside the old. */
  readonly version: number;
  readonly categories: readonly string[];
  /**
   * True when `apply` makes its rows of each stream's newest event and the fold up to it: a build then
   * passes over all the others, and streams can be applied side by side.
   */
  readonly needsNewestOnly: boolean;
  readonly tables: ProjectionTables<Tx>;
  /** Throws when the events cannot be applied; what was written by then is undone. */
  apply(events: readonly StoredEvent[], generation: number, tx: Tx): Promise<void>;
}

/** A projection's tables: one set for each generation, and one of them shown to every question. */
export interface ProjectionTables<Tx> {
  /** Makes the empty tables of a generation, in the place of what a broken-off build may have left. */
  create(generation: number, tx: Tx): Promise<void>;
  /**
   * From this commit on, every question is answered by this generation.
   * @throws TablesBusy when somebody holds them for long; nothing has changed
   */
  show(generation: number, tx: Tx): Promise<void>;
  drop(generation: number, tx: Tx): Promise<void>;
  /** How many rows a generation holds. */
  count(generation: number, tx: Tx): Promise<number>;
  /** How many rows only one of the two generations holds. */
  differing(one: number, other: number, tx: Tx): Promise<number>;
}

/** Somebody holds the tables: a backup, or a long question. Try again. */
export class TablesBusy extends Error {
  override readonly name = 'TablesBusy';
}
