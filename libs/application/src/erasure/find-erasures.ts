import { ErasureId, type ErasureStatus } from '@saksgang/domain';
import type { Position } from '@saksgang/event-store';
import type { Page, PageRequest, ReadModels } from '@saksgang/read-models';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authoriseOneOf } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { READ_MODELS } from '../ports.ts';
import { readFrom } from '../shared/projection-behind.ts';
import type { ErasureView } from './erasure-view.ts';
import { Erasures } from './erasures.ts';

export interface ErasuresRequest extends PageRequest {
  readonly status: ErasureStatus | null;
  readonly minPosition: Position | null;
}

/** Erasures of the municipality, the newest first: the list says which, each is read from its own stream. */
export class FindErasures extends Query<Page<ErasureView>> {
  readonly requester: Requester;
  readonly request: ErasuresRequest;
  constructor(requester: Requester, request: ErasuresRequest) {
    super();
    this.requester = requester;
    this.request = request;
  }
}

@QueryHandler(FindErasures)
export class FindErasuresHandler implements IQueryHandler<FindErasures> {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(Erasures) private readonly erasures: Erasures,
  ) {}

  async execute({ requester, request }: FindErasures): Promise<Page<ErasureView>> {
    authoriseOneOf(requester, ['ERASURE_HANDLE', 'ERASURE_DECIDE']);
    const { tenant } = requester;
    const { minPosition, ...query } = request;
    const models = await readFrom(this.models, minPosition);
    const page = await models.erasures({ ...query, tenant });
    const rows = await Promise.all(
      page.rows.map(async ({ cursor, row: { erasureId } }) => ({
        cursor,
        row: await this.erasures.find(ErasureId.parse(erasureId), tenant),
      })),
    );
    return { ...page, rows: rows.flatMap(({ cursor, row }) => (row ? [{ cursor, row }] : [])) };
  }
}
