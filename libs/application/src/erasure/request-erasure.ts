import { ErasureId, type ErasureCommand } from '@saksgang/domain';
import { err } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { PERSONAL_DATA_PURGE, type PersonalDataPurge } from '../ports.ts';
import { derivedId } from '../shared/derived-ids.ts';
import { ErasureMessage } from './erasure-message.ts';
import { Erasures } from './erasures.ts';
import { Inventory } from './inventory.ts';
import { keyOf } from './key-of.ts';

type Command = Extract<ErasureCommand, { readonly type: 'RequestErasure' }>;

export type RequestErasureIntent = Pick<Command, 'subject' | 'ground' | 'reference'>;

/** Asks that the words held about somebody be made unreadable. */
export class RequestErasure extends ErasureMessage<RequestErasureIntent> {}

@CommandHandler(RequestErasure)
export class RequestErasureHandler implements ICommandHandler<RequestErasure> {
  constructor(
    @Inject(Erasures) private readonly erasures: Erasures,
    @Inject(Inventory) private readonly inventory: Inventory,
    @Inject(PERSONAL_DATA_PURGE) private readonly purge: PersonalDataPurge,
  ) {}

  async execute({ intent, origin }: RequestErasure) {
    const { requester, commandId } = origin;
    authorise(requester, 'ERASURE_HANDLE');
    const { subject } = intent;
    const holdings = await this.inventory.of(subject, requester.tenant);
    if (holdings.length === 0) {
      const what = subject.kind === 'Person' ? ('person' as const) : ('message' as const);
      return err({ code: 'NotFound' as const, what });
    }
    if ((await keyOf(this.purge, subject.id)) === 'Destroyed') {
      return err({ code: 'WrongPhase' as const, reason: 'alreadyErased' as const });
    }
    const erasureId = derivedId(ErasureId, commandId, 'erasure');
    const command = {
      type: 'RequestErasure',
      ...this.erasures.act(origin),
      ...intent,
      erasureId,
    } as const;
    return this.erasures.append({ erasureId, origin, command, intent });
  }
}
