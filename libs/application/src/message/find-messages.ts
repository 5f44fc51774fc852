import type { Position } from '@saksgang/event-store';
import type { MessageRow, Page, PageRequest, ReadModels } from '@saksgang/read-models';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { PERSONAL_DATA_PURGE, READ_MODELS, type PersonalDataPurge } from '../ports.ts';
import { readFrom } from '../shared/projection-behind.ts';

export interface MessagesRequest extends PageRequest {
  readonly status: MessageRow['status'] | null;
  readonly minPosition: Position | null;
}

/** A message as lists show it. */
export interface ListedMessage extends MessageRow {
  /** True when its content can be read by nobody any more. Asked only of what never became a case. */
  readonly erased: boolean;
}

/** Messages from the national concern portal: what came in, and what became of it. */
export class FindMessages extends Query<Page<ListedMessage>> {
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
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(PERSONAL_DATA_PURGE) private readonly purge: PersonalDataPurge,
  ) {}

  async execute({ requester, request }: FindMessages): Promise<Page<ListedMessage>> {
    authorise(requester, 'CASE_READ');
    const { minPosition, ...query } = request;
    const models = await readFrom(this.models, minPosition);
    const page = await models.messages({ ...query, tenant: requester.tenant });
    const refused = page.rows.filter(({ row }) => row.status === 'Refused');
    const keys = await this.purge.probe(refused.map(({ row }) => row.messageId));
    const rows = page.rows.map(({ cursor, row }) => ({
      cursor,
      row: { ...row, erased: keys.get(row.messageId) === 'destroyed' },
    }));
    return { ...page, rows };
  }
}
