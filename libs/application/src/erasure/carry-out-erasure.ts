import { ErasureId } from '@saksgang/domain';
import { err, ok, type Result } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { PERSONAL_DATA_PURGE, type PersonalDataPurge } from '../ports.ts';
import { derivedId } from '../shared/derived-ids.ts';
import { ErasureMessage, type ErasureOrigin, type ErasureRefusal } from './erasure-message.ts';
import type { ErasureView } from './erasure-view.ts';
import { Erasures } from './erasures.ts';
import { Inventory } from './inventory.ts';
import { keyOf } from './key-of.ts';

export interface CarryOutErasureIntent {
  readonly erasureId: ErasureId;
}

/** Destroys what was granted, for good, and proves that it is gone. */
export class CarryOutErasure extends ErasureMessage<CarryOutErasureIntent> {}

/**
 * The keys and the events are two places, and no append spans them. So the intention is written first, then the
 * key is destroyed, then the probe's answer is written. Sent again after a crash, it goes on where it was: the
 * rules are asked once more unless the key is gone already.
 */
@CommandHandler(CarryOutErasure)
export class CarryOutErasureHandler implements ICommandHandler<CarryOutErasure> {
  constructor(
    @Inject(Erasures) private readonly erasures: Erasures,
    @Inject(Inventory) private readonly inventory: Inventory,
    @Inject(PERSONAL_DATA_PURGE) private readonly purge: PersonalDataPurge,
  ) {}

  async execute({ intent, origin }: CarryOutErasure) {
    authorise(origin.requester, 'ERASURE_HANDLE');
    const { erasureId } = intent;
    const erasure = await this.erasures.find(erasureId, origin.requester.tenant);
    if (erasure === null) return err({ code: 'NotFound' as const, what: 'erasure' as const });
    const begun = await this.begin(erasure, origin);
    if (!begun.ok) return begun;
    await this.purge.purge([erasure.subject.id], erasureId);
    const key = await keyOf(this.purge, erasure.subject.id);
    const act = this.erasures.act(origin);
    return this.erasures.append({
      erasureId,
      origin: { ...origin, commandId: derivedId(ErasureId, origin.commandId, 'record') },
      command: { type: 'RecordErasure', ...act, key },
      intent,
    });
  }

  private async begin(
    erasure: ErasureView,
    origin: ErasureOrigin,
  ): Promise<Result<unknown, ErasureRefusal>> {
    const { erasureId, subject, status } = erasure;
    if (status === 'Begun' && (await keyOf(this.purge, subject.id)) === 'Destroyed')
      return ok(null);
    const holdings = await this.inventory.of(subject, origin.requester.tenant);
    const command = { type: 'BeginErasure', ...this.erasures.act(origin), holdings } as const;
    // A command sent again is answered as the first time, but what is held may have changed since.
    const answer = this.erasures.rehearse(command, erasure);
    if (!answer.ok || answer.value.length === 0) return answer;
    return this.erasures.append({ erasureId, origin, command, intent: { erasureId } });
  }
}
