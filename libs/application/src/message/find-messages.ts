import type { Position } from '@saksgang/event-store';
import type { MessageRow, Page, PageRequest, ReadModels } from '@saksgang/read-models';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { READ_MODELS } from '../ports.ts';
import { readFrom } from '../shared/projection-behind.ts';

export interface MessagesRequest extends PageRequest {
  readonly status: MessageRow['status'] | null;
  readonly minPosition: Position | null;
}

/** Messages from the national concern portal: what came in, and what became of it. */
export class FindMessages extends Query<Page<MessageRow>> {
  readonly requester: Requester;
  readonly request: MessagesRequest;
  constructor(requester: Requester, request: MessagesRequest) {
    super();
    this.requester = requester;
    this.request = request;
  }
}

@QueryHandler(FindMessages)
export class FindMessagesHandler implements IQueryHandler<FindMessages> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ requester, request }: FindMessages): Promise<Page<MessageRow>> {
    authorise(requester, 'CASE_READ');
    const { minPosition, ...query } = request;
    const models = await readFrom(this.models, minPosition);
    return models.messages({ ...query, tenant: requester.tenant });
  }
}
