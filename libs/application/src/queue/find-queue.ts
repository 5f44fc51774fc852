import type { Position } from '@saksgang/event-store';
import type { Clock } from '@saksgang/kernel';
import { dateInNorway } from '@saksgang/law';
import type { QueuePage, QueueQuery, ReadModels } from '@saksgang/read-models';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { viewerOf } from '../access/viewer.ts';
import { CLOCK, READ_MODELS } from '../ports.ts';
import { readFrom } from '../shared/projection-behind.ts';
import { inList } from './row-in-list.ts';

export type QueueRequest = Omit<QueueQuery, 'tenant' | 'userId' | 'viewer' | 'today'> & {
  readonly minPosition: Position | null;
};

/** The work queue: open cases, what is due first on top. */
export class FindQueue extends Query<QueuePage> {
  readonly requester: Requester;
  readonly request: QueueRequest;
  constructor(requester: Requester, request: QueueRequest) {
    super();
    this.requester = requester;
    this.request = request;
  }
}

@QueryHandler(FindQueue)
export class FindQueueHandler implements IQueryHandler<FindQueue> {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, request }: FindQueue): Promise<QueuePage> {
    authorise(requester, 'CASE_READ');
    const { minPosition, ...query } = request;
    const models = await readFrom(this.models, minPosition);
    const page = await models.queue({
      ...query,
      tenant: requester.tenant,
      userId: requester.user.id,
      viewer: viewerOf(requester, this.clock()),
      today: dateInNorway(this.clock()),
    });
    return { ...page, rows: page.rows.map((row) => inList(row, requester)) };
  }
}
