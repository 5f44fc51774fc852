import type { Position } from '@saksgang/event-store';
import type { Clock } from '@saksgang/kernel';
import { dateInNorway } from '@saksgang/law';
import type { QueuePage, QueueQuery, ReadModels } from '@saksgang/read-models';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { viewerOf } from '../access/viewer.ts';
import { LookLog } from '../look/look-log.ts';
import { CLOCK, READ_MODELS } from '../ports.ts';
import { readFrom } from '../shared/projection-behind.ts';
import { inList, seenIn } from './row-in-list.ts';

export type QueueRequest = Omit<QueueQuery, 'tenant' | 'userId' | 'viewer' | 'today'> & {
  readonly minPosition: Position | null;
  /** False where the counts alone are asked for. */
  readonly showsRows: boolean;
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
    @Inject(LookLog) private readonly looks: LookLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, request }: FindQueue): Promise<QueuePage> {
    authorise(requester, 'CASE_READ');
    const { minPosition, showsRows, ...query } = request;
    const models = await readFrom(this.models, minPosition);
    const page = await models.queue({
      ...query,
      tenant: requester.tenant,
      userId: requester.user.id,
      viewer: viewerOf(requester, this.clock()),
      today: dateInNorway(this.clock()),
    });
    // Who is counted is not shown; but a count of those of a name tells whether there is one.
    if (showsRows || query.text !== null)
      this.looks.noteList(requester, 'Queue', seenIn(page.rows, requester));
    return { ...page, rows: page.rows.map((row) => inList(row, requester)) };
  }
}
