import { PersonId } from '@saksgang/domain';
import type { Clock } from '@saksgang/kernel';
import { isRedacted } from '@saksgang/kernel';
import type { Page, PersonRow, ReadModels } from '@saksgang/read-models';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { nameInList } from '../access/graded-name.ts';
import { PersonGate } from '../access/person-gate.ts';
import type { Requester } from '../access/requester.ts';
import { viewerOf } from '../access/viewer.ts';
import { CLOCK, READ_MODELS } from '../ports.ts';
import type { SearchRequest } from '../queue/search-cases.ts';
import { readFrom } from '../shared/projection-behind.ts';
import { personView, type PersonView } from './person-view.ts';

export interface FoundPerson {
  readonly person: PersonView;
  readonly caseId: string | null;
}

/** People by part of the name, or by a whole identity number: is the child known? */
export class SearchPersons extends Query<Page<FoundPerson>> {
  readonly requester: Requester;
  readonly request: SearchRequest;
  constructor(requester: Requester, request: SearchRequest) {
    super();
    this.requester = requester;
    this.request = request;
  }
}

@QueryHandler(SearchPersons)
export class SearchPersonsHandler implements IQueryHandler<SearchPersons> {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(PersonGate) private readonly gate: PersonGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, request }: SearchPersons): Promise<Page<FoundPerson>> {
    authorise(requester, 'CASE_READ');
    const { minPosition, ...query } = request;
    const models = await readFrom(this.models, minPosition);
    const page = await models.personSearch({
      ...query,
      tenant: requester.tenant,
      viewer: viewerOf(requester, this.clock()),
    });
    const rows = await Promise.all(
      page.rows.map(async ({ cursor, row }) => ({
        cursor,
        row: await this.found(row, requester),
      })),
    );
    return { ...page, rows: rows.flatMap(({ cursor, row }) => (row ? [{ cursor, row }] : [])) };
  }

  private async found(
    { personId, caseId }: PersonRow,
    requester: Requester,
  ): Promise<FoundPerson | null> {
    const id = PersonId.parse(personId);
    const person = await this.gate.open(id, requester);
    return person && { person: listed(personView(id, person, this.clock())), caseId };
  }
}

function listed(view: PersonView): PersonView {
  return isRedacted(view.name) ? view : { ...view, name: nameInList(view.name, view.grading) };
}
