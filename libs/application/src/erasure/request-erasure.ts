import { ErasureId, type ErasureCommand, type ErasureSubject } from '@saksgang/domain';
import { err } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { PERSONAL_DATA_PURGE, type PersonalDataPurge } from '../ports.ts';
import { derivedId } from '../shared/derived-ids.ts';
import { ErasureMessage, type ErasureRefusal } from './erasure-message.ts';
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
    const erasureId = derivedId(ErasureId, commandId, 'erasure');
    // Sent before: the first answer stands, also when what it was about is gone by now.
    const isNew = (await this.erasures.find(erasureId, requester.tenant)) === null;
    const refusal = isNew ? await this.refusal(intent.subject, requester.tenant) : null;
    if (refusal !== null) return err(refusal);
    const act = this.erasures.act(origin);
    const command = { type: 'RequestErasure', ...act, ...intent, erasureId } as const;
    return this.erasures.append({ erasureId, origin, command, intent });
  }

  /** Nothing can be asked of what is unknown, or gone already. */
  private async refusal(subject: ErasureSubject, tenant: string): Promise<ErasureRefusal | null> {
    const holdings = await this.inventory.of(subject, tenant);
    if (holdings.length === 0) {
      return { code: 'NotFound', what: subject.kind === 'Person' ? 'person' : 'message' };
    }
    const key = await keyOf(this.purge, subject.id);
    return key === 'Destroyed' ? { code: 'WrongPhase', reason: 'alreadyErased' } : null;
  }
}
