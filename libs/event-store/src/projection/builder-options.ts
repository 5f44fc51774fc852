import type { Clock } from '@saksgang/kernel';
import type { Position } from '../envelope.ts';
import type { Log } from '../log.ts';
import type { EventStore } from '../port.ts';
import type { CheckpointStore } from './checkpoint-store.ts';
import type { PageApplier } from './page-applier.ts';
import type { Projection } from './projection.ts';

/** What it takes to build a projection's tables. */
export interface BuilderOptions<Tx> {
  readonly projection: Projection<Tx>;
  readonly applier: PageApplier<Tx>;
  readonly store: EventStore;
  readonly checkpoints: CheckpointStore<Tx>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Told after each step: how far the build is, and where it has to come to. */
export type OnProgress = (done: Position, target: Position) => void;
