import type { ErasureId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authoriseOneOf } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import type { ErasureView } from './erasure-view.ts';
import { Erasures } from './erasures.ts';

/** One erasure as it stands; null when there is none, or it is another municipality's. */
export class GetErasure extends Query<ErasureView | null> {
  readonly requester: Requester;
  readonly erasureId: ErasureId;
  constructor(requester: Requester, erasureId: ErasureId) {
    super();
    this.requester = requester;
    this.erasureId = erasureId;
  }
}

@QueryHandler(GetErasure)
export class GetErasureHandler implements IQueryHandler<GetErasure> {
  constructor(@Inject(Erasures) private readonly erasures: Erasures) {}

  async execute({ requester, erasureId }: GetErasure) {
    authoriseOneOf(requester, ['ERASURE_HANDLE', 'ERASURE_DECIDE']);
    return this.erasures.find(erasureId, requester.tenant);
  }
}
