import type { UserId } from '@saksgang/domain';
import type { Page, PageRequest } from '@saksgang/read-models';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Requester } from '../access/requester.ts';
import { LookReviews } from './look-reviews.ts';
import { LooksReader, type LookView } from './looks-reader.ts';

/** What one person looked at in a month, the latest first: for those who review their looks. */
export class GetLooksBy extends Query<Page<LookView>> {
  readonly requester: Requester;
  readonly user: UserId;
  readonly month: string;
  readonly page: PageRequest;
  constructor(requester: Requester, user: UserId, month: string, page: PageRequest) {
    super();
    this.requester = requester;
    this.user = user;
    this.month = month;
    this.page = page;
  }
}

@QueryHandler(GetLooksBy)
export class GetLooksByHandler implements IQueryHandler<GetLooksBy> {
  constructor(
    @Inject(LookReviews) private readonly reviews: LookReviews,
    @Inject(LooksReader) private readonly reader: LooksReader,
  ) {}

  /** The cursor is the look's id. */
  async execute({ requester, user, month, page }: GetLooksBy): Promise<Page<LookView>> {
    const { looks } = await this.reviews.looksIn(requester, month);
    const own = looks.filter(({ by }) => by === user).toReversed();
    const rest = own.slice(own.findIndex(({ lookId }) => lookId === page.after) + 1);
    const views = await this.reader.views(rest.slice(0, page.first));
    return {
      rows: views.map((row) => ({ cursor: row.lookId, row })),
      totalCount: own.length,
      hasNextPage: rest.length > page.first,
    };
  }
}
