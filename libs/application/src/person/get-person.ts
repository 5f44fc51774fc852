import type { PersonId } from '@saksgang/domain';
import type { Clock, Instant } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import { PersonGate } from '../access/person-gate.ts';
import type { Requester } from '../access/requester.ts';
import { CLOCK } from '../ports.ts';
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
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, personId, knownAt }: GetPerson) {
    authorise(requester, 'CASE_READ');
    const person = await this.gate.open(personId, requester, knownAt);
    return person && personView(personId, person, knownAt ?? this.clock());
  }
}
