import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { PROJECTIONS } from '../ports.ts';
import { ParkedStreamMessage } from './operation-message.ts';
import { onProjection, type Projections, type StepTaken } from './projections.ts';

/** Applies what waits of a parked stream, now that its cause is thought to be gone. */
export class RetryParkedStream extends ParkedStreamMessage {}

@CommandHandler(RetryParkedStream)
export class RetryParkedStreamHandler implements ICommandHandler<RetryParkedStream> {
  constructor(@Inject(PROJECTIONS) private readonly projections: Projections) {}

  async execute({ requester, projection, stream }: RetryParkedStream): Promise<StepTaken> {
    authorise(requester, 'OPERATE');
    return onProjection(this.projections, projection, async () => {
      const outcome = await this.projections.retry(projection, stream);
      return outcome === 'Applied' ? null : outcome;
    });
  }
}
