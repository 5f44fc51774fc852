import type { ErasureId } from '@saksgang/domain';
import { err } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { ErasureMessage } from './erasure-message.ts';
import { Erasures } from './erasures.ts';
import { Inventory } from './inventory.ts';

export interface ReviewErasureIntent {
  readonly erasureId: ErasureId;
  readonly assessment: string;
}

/** Finds out what is held, and what the rules of today say of each thing. */
export class ReviewErasure extends ErasureMessage<ReviewErasureIntent> {}

@CommandHandler(ReviewErasure)
export class ReviewErasureHandler implements ICommandHandler<ReviewErasure> {
  constructor(
    @Inject(Erasures) private readonly erasures: Erasures,
    @Inject(Inventory) private readonly inventory: Inventory,
  ) {}

  async execute({ intent, origin }: ReviewErasure) {
    const { tenant } = origin.requester;
    authorise(origin.requester, 'ERASURE_HANDLE');
    const { erasureId, assessment } = intent;
    const erasure = await this.erasures.find(erasureId, tenant);
    if (erasure === null) return err({ code: 'NotFound' as const, what: 'erasure' as const });
    const holdings = await this.inventory.of(erasure.subject, tenant);
    const command = {
      type: 'ReviewErasure',
      ...this.erasures.act(origin),
      holdings,
      assessment,
    } as const;
    return this.erasures.append({ erasureId, origin, command, intent });
  }
}
