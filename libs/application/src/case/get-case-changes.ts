import type { CaseId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { Cases } from './cases.ts';
import { changes, type FieldChange } from './changes.ts';

/** What one event changed in the case: before and after, for each field that differs. */
export class GetCaseChanges extends Query<readonly FieldChange[]> {
  readonly requester: Requester;
  readonly caseId: CaseId;
  readonly revision: number;
  constructor(requester: Requester, caseId: CaseId, revision: number) {
    super();
    this.requester = requester;
    this.caseId = caseId;
    this.revision = revision;
  }
}

@QueryHandler(GetCaseChanges)
export class GetCaseChangesHandler implements IQueryHandler<GetCaseChanges> {
  constructor(@Inject(Cases) private readonly cases: Cases) {}

  async execute({ requester, caseId, revision }: GetCaseChanges) {
    authorise(requester, 'EVENTS_READ');
    const { tenant } = requester;
    const after = await this.cases.find(caseId, tenant, { revision });
    const before =
      revision === 0 ? null : await this.cases.find(caseId, tenant, { revision: revision - 1 });
    return changes(before?.file ?? null, after?.file ?? null);
  }
}
