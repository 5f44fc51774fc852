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
import type { Listed } from '../look/look.ts';
import { LookLog } from '../look/look-log.ts';
import { CLOCK, READ_MODELS } from '../ports.ts';
import type { SearchRequest } from '../queue/search-cases.ts';
import { caseIdOf } from '../shared/derived-ids.ts';
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
    @Inject(LookLog) private readonly looks: LookLog,
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
    const found = await Promise.all(
      page.rows.map(async ({ cursor, row }) => {
        const seen = await this.found(row, requester);
        return seen && { cursor, ...seen };
      }),
    );
    const rows = found.flatMap((one) => one ?? []);
    this.looks.noteList(
      requester,
      'PersonSearch',
      rows.map(({ listed }) => listed),
    );
    return { ...page, rows: rows.map(({ cursor, row }) => ({ cursor, row })) };
  }

  private async found(
    { personId, caseId }: PersonRow,
    requester: Requester,
  ): Promise<{ readonly row: FoundPerson; readonly listed: Listed } | null> {
    const id = PersonId.parse(personId);
    const seen = await this.gate.open(id, requester);
    if (seen === null) return null;
    const { person, relation } = seen;
    return {
      row: { person: inList(personView(id, person, this.clock())), caseId },
      listed: { caseId: caseIdOf(requester.tenant, id), personId: id, relation },
    };
  }
}

function inList(view: PersonView): PersonView {
  return isRedacted(view.name) ? view : { ...view, name: nameInList(view.name, view.grading) };
}
