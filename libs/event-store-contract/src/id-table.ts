import type { ProjectionTables } from '@saksgang/event-store';

/** A table of event ids, in generations, that lives in the same transactions as the checkpoints. */
export interface IdTable<Tx> extends ProjectionTables<Tx> {
  insert(ids: readonly string[], generation: number, tx: Tx): Promise<void>;
  /** What the generation holds that is shown. */
  all(): Promise<readonly string[]>;
}
