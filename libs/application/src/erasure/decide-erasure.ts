import type { ErasureCommand, ErasureId } from '@saksgang/domain';
import { err } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { ErasureMessage } from './erasure-message.ts';
import { Erasures } from './erasures.ts';

type Command = Extract<ErasureCommand, { readonly type: 'DecideErasure' }>;

export interface DecideErasureIntent extends Pick<Command, 'outcome' | 'reasons' | 'permission'> {
  readonly erasureId: ErasureId;
}

/** Grants or refuses what was reviewed. Never by who asked or reviewed, and never by a machine. */
export class DecideErasure extends ErasureMessage<DecideErasureIntent> {}

@CommandHandler(DecideErasure)
export class DecideErasureHandler implements ICommandHandler<DecideErasure> {
  constructor(@Inject(Erasures) private readonly erasures: Erasures) {}

  async execute({ intent, origin }: DecideErasure) {
    authorise(origin.requester, 'ERASURE_DECIDE');
    const { erasureId, ...decision } = intent;
    const known = await this.erasures.find(erasureId, origin.requester.tenant);
    if (known === null) return err({ code: 'NotFound' as const, what: 'erasure' as const });
    const command = { type: 'DecideErasure', ...this.erasures.act(origin), ...decision } as const;
    return this.erasures.append({ erasureId, origin, command, intent });
  }
}
