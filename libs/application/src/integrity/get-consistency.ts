import type { Hash, Integrity } from '@saksgang/integrity';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { INTEGRITY } from '../ports.ts';

/** The proof that one tree is the beginning of another, by their sizes; null when there is no such tree. */
export class GetConsistency extends Query<readonly Hash[] | null> {
  readonly requester: Requester;
  readonly older: number;
  readonly newer: number;
  constructor(requester: Requester, older: number, newer: number) {
    super();
    this.requester = requester;
    this.older = older;
    this.newer = newer;
  }
}

@QueryHandler(GetConsistency)
export class GetConsistencyHandler implements IQueryHandler<GetConsistency> {
  constructor(@Inject(INTEGRITY) private readonly integrity: Integrity) {}

  async execute({ requester, older, newer }: GetConsistency) {
    authorise(requester, 'EVENTS_READ');
    return this.integrity.consistency(older, newer);
  }
}
