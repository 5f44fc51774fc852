import type { StreamName } from '@saksgang/event-store';
import { Command } from '@nestjs/cqrs';
import type { Requester } from '../access/requester.ts';
import type { StepTaken } from './projections.ts';

/** A step on a read model, as it travels on the bus. Taken twice, it is taken once: it needs no command id. */
export abstract class ProjectionMessage extends Command<StepTaken> {
  readonly requester: Requester;
  readonly projection: string;
  constructor(requester: Requester, projection: string) {
    super();
    this.requester = requester;
    this.projection = projection;
  }
}

/** A step on one parked stream of a read model. */
export abstract class ParkedStreamMessage extends ProjectionMessage {
  readonly stream: StreamName;
  constructor(requester: Requester, projection: string, stream: StreamName) {
    super(requester, projection);
    this.stream = stream;
  }
}
