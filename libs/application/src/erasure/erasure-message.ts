import type { ErasureId, ErasureRejection } from '@saksgang/domain';
import type { CommandIdReused, Position } from '@saksgang/event-store';
import type { Result } from '@saksgang/kernel';
import { Command } from '@nestjs/cqrs';
import type { CommandOrigin } from '../case/case-message.ts';

/** The erasure after a step, and the position to wait for in lists. */
export interface ErasureChange {
  readonly erasureId: ErasureId;
  readonly revision: number;
  readonly position: Position;
}

export type ErasureRefusal = ErasureRejection | CommandIdReused;
export type ErasureOrigin = Omit<CommandOrigin, 'expectedRevision'>;

/** A step in an erasure, as it travels on the bus. */
export abstract class ErasureMessage<Intent> extends Command<
  Result<ErasureChange, ErasureRefusal>
> {
  readonly intent: Intent;
  readonly origin: ErasureOrigin;
  constructor(intent: Intent, origin: ErasureOrigin) {
    super();
    this.intent = intent;
    this.origin = origin;
  }
}
