import type { CaseEvent, CaseId } from '@saksgang/domain';
import type { Opened } from '@saksgang/event-store';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { Cases } from './cases.ts';

/** Revisions of a case, both inclusive. */
export interface RevisionRange {
  readonly from: number;
  readonly to: number;
}

/** The events of a case, in their order. Empty for an unknown case. */
export class GetCaseEvents extends Query<readonly Opened<CaseEvent>[]> {
  readonly requester: Requester;
  readonly caseId: CaseId;
  readonly range: RevisionRange;
  constructor(requester: Requester, caseId: CaseId, range: RevisionRange) {
    super();
    this.requester = requester;
    this.caseId = caseId;
    this.range = range;
  }
}

@QueryHandler(GetCaseEvents)
export class GetCaseEventsHandler implements IQueryHandler<GetCaseEvents> {
  constructor(@Inject(Cases) private readonly cases: Cases) {}

  async execute({ requester, caseId, range }: GetCaseEvents) {
    authorise(requester, 'EVENTS_READ');
    return this.cases.events(caseId, requester, range);
  }
}
