import type { CaseId } from '@saksgang/domain';
import type { Moment } from '@saksgang/event-store';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import type { CaseView } from './case-view.ts';
import { Cases } from './cases.ts';

/** One case as of a moment, now when null. Judged by today's rights, also for the past. */
export class GetCase extends Query<CaseView | null> {
  readonly requester: Requester;
  readonly caseId: CaseId;
  readonly moment: Moment | null;
  constructor(requester: Requester, caseId: CaseId, moment: Moment | null = null) {
    super();
    this.requester = requester;
    this.caseId = caseId;
    this.moment = moment;
  }
}

@QueryHandler(GetCase)
export class GetCaseHandler implements IQueryHandler<GetCase> {
  constructor(@Inject(Cases) private readonly cases: Cases) {}

  async execute({ requester, caseId, moment }: GetCase) {
    authorise(requester, 'CASE_READ');
    return this.cases.find(caseId, requester, moment);
  }
}
