import type { PersonId } from '@saksgang/domain';
import type { Instant } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Persons, type RegisteredPerson } from '../person/persons.ts';
import { caseIdOf } from '../shared/derived-ids.ts';
import { CaseGate, type Sight } from './case-gate.ts';
import type { Requester } from './requester.ts';

interface Known {
  readonly at: Instant | null;
  readonly today: RegisteredPerson;
  readonly relation: Sight;
}

/** A person, and with which right they are shown. */
export interface SeenPerson {
  readonly person: RegisteredPerson;
  readonly relation: Sight;
}

/** The one door to a person's record. */
@Injectable()
export class PersonGate {
  constructor(
    @Inject(CaseGate) private readonly cases: CaseGate,
    @Inject(Persons) private readonly persons: Persons,
  ) {}

  /**
   * The person as known at the moment, now when null. Null for somebody unknown, another municipality's, one
   * whose case a conflict of interest keeps the requester out of, and one whose address is graded today unless
   * their case is the requester's to open. Without name and birth for a reviewer.
   */
  async open(
    personId: PersonId,
    requester: Requester,
    at: Instant | null = null,
  ): Promise<SeenPerson | null> {
    const today = await this.persons.find(personId, requester.tenant, null);
    const caseId = caseIdOf(requester.tenant, personId);
    const relation = await this.cases.sightOf(caseId, requester, today?.grading ?? 'None');
    if (today === null || relation === null) return null;
    const person = await this.known(personId, requester, { at, today, relation });
    return person && { person, relation };
  }

  private async known(
    personId: PersonId,
    { tenant }: Requester,
    { at, today, relation }: Known,
  ): Promise<RegisteredPerson | null> {
    if (relation === 'Unnamed') return this.persons.findUnnamed(personId, at);
    return at === null ? today : this.persons.find(personId, tenant, at);
  }
}
