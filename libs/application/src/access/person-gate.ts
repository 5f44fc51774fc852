import type { PersonId } from '@saksgang/domain';
import type { Instant } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Persons, type RegisteredPerson } from '../person/persons.ts';
import { caseIdOf } from '../shared/derived-ids.ts';
import { CaseGate, type Sight } from './case-gate.ts';
import type { Requester } from './requester.ts';

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
    const { tenant } = requester;
    const today = await this.persons.findUnnamed(personId, tenant, null);
    const caseId = caseIdOf(tenant, personId);
    const relation = await this.cases.sightOf(caseId, requester, today?.grading ?? 'None');
    if (today === null || relation === null) return null;
    const person = await (relation === 'Unnamed'
      ? this.persons.findUnnamed(personId, tenant, at)
      : this.persons.named(personId, at));
    return person && { person, relation };
  }
}
