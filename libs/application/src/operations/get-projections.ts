import type { ProjectionHealth } from '@saksgang/event-store';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { PROJECTIONS } from '../ports.ts';
import type { Projections } from './projections.ts';

/** How every read model does. */
export class GetProjections extends Query<readonly ProjectionHealth[]> {
  readonly requester: Requester;
  constructor(requester: Requester) {
    super();
    this.requester = requester;
  }
}

@QueryHandler(GetProjections)
export class GetProjectionsHandler implements IQueryHandler<GetProjections> {
  constructor(@Inject(PROJECTIONS) private readonly projections: Projections) {}

  async execute({ requester }: GetProjections): Promise<readonly ProjectionHealth[]> {
    authorise(requester, 'OPERATE');
    return this.projections.health();
  }
}
