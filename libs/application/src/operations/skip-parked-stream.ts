import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { PROJECTIONS } from '../ports.ts';
import { ParkedStreamMessage } from './operation-message.ts';
import { onProjection, type Projections, type StepTaken } from './projections.ts';

/** Gives up what waits of a parked stream. Who did it is kept. */
export class SkipParkedStream extends ParkedStreamMessage {}

@CommandHandler(SkipParkedStream)
export class SkipParkedStreamHandler implements ICommandHandler<SkipParkedStream> {
  constructor(@Inject(PROJECTIONS) private readonly projections: Projections) {}

  async execute({ requester, projection, stream }: SkipParkedStream): Promise<StepTaken> {
    authorise(requester, 'OPERATE');
    return onProjection(this.projections, projection, async () => {
      const outcome = await this.projections.skip(projection, stream, requester.user.id);
      return outcome === 'Skipped' ? null : outcome;
    });
  }
}
