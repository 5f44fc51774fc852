import type { Integrity, IntegrityStatus } from '@saksgang/integrity';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { INTEGRITY } from '../ports.ts';

/** What the notary has signed, and the keys to check it with. */
export class GetIntegrity extends Query<IntegrityStatus> {
  readonly requester: Requester;
  constructor(requester: Requester) {
    super();
    this.requester = requester;
  }
}

@QueryHandler(GetIntegrity)
export class GetIntegrityHandler implements IQueryHandler<GetIntegrity> {
  constructor(@Inject(INTEGRITY) private readonly integrity: Integrity) {}

  async execute({ requester }: GetIntegrity) {
    authorise(requester, 'EVENTS_READ');
    return this.integrity.status();
  }
}
