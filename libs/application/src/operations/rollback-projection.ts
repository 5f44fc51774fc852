import { ok } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { PROJECTIONS } from '../ports.ts';
import { ProjectionMessage } from './operation-message.ts';
import { onProjection, refusalOf, type Projections, type StepTaken } from './projections.ts';

/** Goes back to the tables from before the last rebuild, brought up to date. */
export class RollbackProjection extends ProjectionMessage {}

@CommandHandler(RollbackProjection)
export class RollbackProjectionHandler implements ICommandHandler<RollbackProjection> {
  constructor(@Inject(PROJECTIONS) private readonly projections: Projections) {}

  async execute({ requester, projection }: RollbackProjection): Promise<StepTaken> {
    authorise(requester, 'OPERATE');
    const known = await onProjection(this.projections, projection, async () => null);
    if (!known.ok) return known;
    try {
      await this.projections.rollBack(projection);
      return ok({ projection });
    } catch (error) {
      return refusalOf(error);
    }
  }
}
