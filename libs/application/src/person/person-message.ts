import type { PersonCommand, PersonId, PersonRejection } from '@saksgang/domain';
import type { CommandIdReused, Position } from '@saksgang/event-store';
import type { Result } from '@saksgang/kernel';
import { Command } from '@nestjs/cqrs';
import type { CommandOrigin } from '../case/case-message.ts';

/** The person after a change, and the position to wait for in lists. */
export interface PersonChange {
  readonly personId: PersonId;
  readonly revision: number;
  readonly position: Position;
}

export type PersonRefusal = PersonRejection | CommandIdReused;

export type PersonIntentOf<Type extends PersonCommand['type']> = Omit<
  Extract<PersonCommand, { readonly type: Type }>,
  'type' | 'by' | 'now'
> & { readonly personId: PersonId };

/** A command to one person's record, as it travels on the bus. */
export abstract class PersonMessage<Intent extends { readonly personId: PersonId }> extends Command<
  Result<PersonChange, PersonRefusal>
> {
  readonly intent: Intent;
  readonly origin: Omit<CommandOrigin, 'expectedRevision'>;
  constructor(intent: Intent, origin: Omit<CommandOrigin, 'expectedRevision'>) {
    super();
    this.intent = intent;
    this.origin = origin;
  }
}
