import type { ParkedPage, Position } from '@saksgang/event-store';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { PROJECTIONS } from '../ports.ts';
import type { Projections } from './projections.ts';

export interface ParkedRequest {
  readonly projection: string;
  readonly first: number;
  /** The position of the last one seen. */
  readonly after: Position | null;
}

/** The streams that a read model goes on without, and why. */
export class FindParkedStreams extends Query<ParkedPage> {
  readonly requester: Requester;
  readonly request: ParkedRequest;
  constructor(requester: Requester, request: ParkedRequest) {
    super();
    this.requester = requester;
    this.request = request;
  }
}

@QueryHandler(FindParkedStreams)
export class FindParkedStreamsHandler implements IQueryHandler<FindParkedStreams> {
  constructor(@Inject(PROJECTIONS) private readonly projections: Projections) {}

  async execute({ requester, request }: FindParkedStreams): Promise<ParkedPage> {
    authorise(requester, 'OPERATE');
    return this.projections.parked(request.projection, request.first, request.after);
  }
}
