import type { Position } from '@saksgang/event-store';
import type { Clock } from '@saksgang/kernel';
import type { Page, PageRequest, QueueRow, ReadModels } from '@saksgang/read-models';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { viewerOf } from '../access/viewer.ts';
import { LookLog } from '../look/look-log.ts';
import { CLOCK, READ_MODELS } from '../ports.ts';
import { readFrom } from '../shared/projection-behind.ts';
import { inList, seenIn } from './row-in-list.ts';

export type CasePage = Page<QueueRow> & { readonly position: Position };

export interface SearchRequest extends PageRequest {
  readonly text: string;
  readonly minPosition: Position | null;
}

/** Cases by the child's name or the case number, closed ones too. */
export class SearchCases extends Query<CasePage> {
  readonly requester: Requester;
  readonly request: SearchRequest;
  constructor(requester: Requester, request: SearchRequest) {
    super();
    this.requester = requester;
    this.request = request;
  }
}

@QueryHandler(SearchCases)
export class SearchCasesHandler implements IQueryHandler<SearchCases> {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(LookLog) private readonly looks: LookLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, request }: SearchCases): Promise<CasePage> {
    authorise(requester, 'CASE_READ');
    const { minPosition, ...query } = request;
    const models = await readFrom(this.models, minPosition);
    const page = await models.caseSearch({
      ...query,
      tenant: requester.tenant,
      viewer: viewerOf(requester, this.clock()),
    });
    this.looks.noteList(requester, 'CaseSearch', seenIn(page.rows, requester));
    return { ...page, rows: page.rows.map((row) => inList(row, requester)) };
  }
}
