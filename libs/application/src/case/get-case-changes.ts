import type { CaseId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { Cases } from './cases.ts';
import { changes, type FieldChange } from './changes.ts';

/**
 * What events changed in the case: before and after, for each field that differs. One answer for each revision
 * asked for, in that order; the case is folded once for all of them.
 */
export class GetCaseChanges extends Query<readonly (readonly FieldChange[])[]> {
  readonly requester: Requester;
  readonly caseId: CaseId;
  readonly revisions: readonly number[];
  constructor(requester: Requester, caseId: CaseId, revisions: readonly number[]) {
    super();
    this.requester = requester;
    this.caseId = caseId;
    this.revisions = revisions;
  }
}

@QueryHandler(GetCaseChanges)
export class GetCaseChangesHandler implements IQueryHandler<GetCaseChanges> {
  constructor(@Inject(Cases) private readonly cases: Cases) {}

  async execute({ requester, caseId, revisions }: GetCaseChanges) {
    authorise(requester, 'EVENTS_READ');
    const states = await this.cases.history(caseId, requester, Math.max(...revisions));
    return revisions.map((revision) => changes(states[revision - 1], states[revision]));
  }
}
