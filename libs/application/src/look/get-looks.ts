import type { Page, PageRequest } from '@saksgang/read-models';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { LooksReader, type LookedUp, type LookView } from './looks-reader.ts';

/** Who looked at a case, or at a child, the latest first. Empty for an unknown one. */
export class GetLooks extends Query<Page<LookView>> {
  readonly requester: Requester;
  readonly of: LookedUp;
  readonly page: PageRequest;
  constructor(requester: Requester, of: LookedUp, page: PageRequest) {
    super();
    this.requester = requester;
    this.of = of;
    this.page = page;
  }
}

@QueryHandler(GetLooks)
export class GetLooksHandler implements IQueryHandler<GetLooks> {
  constructor(@Inject(LooksReader) private readonly looks: LooksReader) {}

  async execute({ requester, of, page }: GetLooks): Promise<Page<LookView>> {
    authorise(requester, 'LOOKS_READ');
    const caseId = this.looks.caseOf(of, requester);
    return this.looks.atCase(caseId, requester, page);
  }
}
