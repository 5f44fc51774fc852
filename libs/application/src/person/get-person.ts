import type { PersonId } from '@saksgang/domain';
import type { Clock, Instant } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { PersonGate } from '../access/person-gate.ts';
import type { Requester } from '../access/requester.ts';
import { LookLog } from '../look/look-log.ts';
import { CLOCK } from '../ports.ts';
import { caseIdOf } from '../shared/derived-ids.ts';
import { personView, type PersonView } from './person-view.ts';

/** One person as known at a moment, now when null. */
export class GetPerson extends Query<PersonView | null> {
  readonly requester: Requester;
  readonly personId: PersonId;
  readonly knownAt: Instant | null;
  constructor(requester: Requester, personId: PersonId, knownAt: Instant | null = null) {
    super();
    this.requester = requester;
    this.personId = personId;
    this.knownAt = knownAt;
  }
}

@QueryHandler(GetPerson)
export class GetPersonHandler implements IQueryHandler<GetPerson> {
  constructor(
    @Inject(PersonGate) private readonly gate: PersonGate,
    @Inject(LookLog) private readonly looks: LookLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, personId, knownAt }: GetPerson) {
    authorise(requester, 'CASE_READ');
    const seen = await this.gate.open(personId, requester, knownAt);
    if (seen === null) return null;
    const { person, relation } = seen;
    const caseId = caseIdOf(requester.tenant, personId);
    this.looks.note(requester, { caseId, personId, part: 'Person', revision: null, relation });
    return personView(personId, person, knownAt ?? this.clock());
  }
}
