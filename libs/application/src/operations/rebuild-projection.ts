import { RebuildRefused } from '@saksgang/event-store';
import { ok } from '@saksgang/kernel';
import { Inject, Logger } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { PROJECTIONS } from '../ports.ts';
import { ProjectionMessage } from './operation-message.ts';
import { onProjection, refusalOf, type Projections, type StepTaken } from './projections.ts';

const logger = new Logger('Operations');

/** Begins to build a read model anew beside the one that answers. How far it is, is asked for. */
export class RebuildProjection extends ProjectionMessage {}

@CommandHandler(RebuildProjection)
export class RebuildProjectionHandler implements ICommandHandler<RebuildProjection> {
  constructor(@Inject(PROJECTIONS) private readonly projections: Projections) {}

  async execute({ requester, projection }: RebuildProjection): Promise<StepTaken> {
    authorise(requester, 'OPERATE');
    const known = await onProjection(this.projections, projection, async () => null);
    return known.ok ? this.#begin(projection) : known;
  }

  /** Answers at the first sign of progress; a refusal before that is the answer, a later one is logged. */
  #begin(projection: string): Promise<StepTaken> {
    return new Promise((resolve, reject) => {
      let isBegun = false;
      const begun = () => {
        isBegun = true;
        resolve(ok({ projection }));
      };
      const failed = (error: unknown) => {
        if (isBegun)
          logger.warn({ msg: 'rebuild given up', projection, err: error, ...refusedFor(error) });
        else Promise.resolve(error).then(refusalOf).then(resolve, reject);
      };
      this.projections.rebuild(projection, begun).then(begun, failed);
    });
  }
}

/** Which streams the new tables lack: whoever reads the log looks there. */
function refusedFor(error: unknown): object {
  return error instanceof RebuildRefused ? { refusal: error.reason, streams: error.streams } : {};
}
