import type { Position } from '@saksgang/event-store';
import type { Inclusion, Integrity } from '@saksgang/integrity';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { INTEGRITY } from '../ports.ts';

/** The proof for each of some events, by position; null where an event is not signed yet. */
export class GetInclusions extends Query<readonly (Inclusion | null)[]> {
  readonly requester: Requester;
  readonly positions: readonly Position[];
  constructor(requester: Requester, positions: readonly Position[]) {
    super();
    this.requester = requester;
    this.positions = positions;
  }
}

@QueryHandler(GetInclusions)
export class GetInclusionsHandler implements IQueryHandler<GetInclusions> {
  constructor(@Inject(INTEGRITY) private readonly integrity: Integrity) {}

  async execute({ requester, positions }: GetInclusions) {
    authorise(requester, 'EVENTS_READ');
    return this.integrity.inclusions(positions);
  }
}
