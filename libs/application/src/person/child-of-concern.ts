import { PersonId, type PersonCommand } from '@saksgang/domain';
import { err, isRedacted, ok, type Result } from '@saksgang/kernel';
import type { IdentityRegister } from '@saksgang/registers';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandOrigin } from '../case/case-message.ts';
import { IDENTITY_REGISTER } from '../ports.ts';
import { derivedId } from '../shared/derived-ids.ts';
import type { PersonRefusal } from './person-message.ts';
import { Persons } from './persons.ts';

type RegisterPerson = Extract<PersonCommand, { readonly type: 'RegisterPerson' }>;

export type NewPerson = Omit<RegisterPerson, 'type' | 'by' | 'now'>;

/** The child a concern is about: somebody known, or somebody new. */
export type ConcernChild = { readonly personId: PersonId } | { readonly newPerson: NewPerson };

/** Finds the child of a concern, and registers who is new. An identity number that is known is that person. */
@Injectable()
export class ChildOfConcern {
  constructor(
    @Inject(Persons) private readonly persons: Persons,
    @Inject(IDENTITY_REGISTER) private readonly identities: IdentityRegister,
  ) {}

  /** Who the child is, or will be. Stores nothing. */
  async find(child: ConcernChild, origin: CommandOrigin): Promise<Result<PersonId, PersonRefusal>> {
    const { tenant } = origin.requester;
    if ('personId' in child) {
      const known = await this.persons.find(child.personId, tenant, null);
      // Whoever is erased is nobody: no file is opened that nothing could be written in.
      if (known === null || isRedacted(known.name))
        return err({ code: 'NotFound', what: 'person' });
      return ok(child.personId);
    }
    const answer = this.persons.rehearse(
      this.registration(child.newPerson, origin),
      NOT_REGISTERED,
    );
    if (!answer.ok) return err(inNewPerson(answer.error));
    const { identityNumber } = child.newPerson;
    const owner =
      identityNumber === null ? null : await this.identities.find(tenant, identityNumber);
    return ok(owner === null ? newPersonId(origin) : PersonId.parse(owner));
  }

  /** The child's id, in the register of persons from now on. */
  async register(
    child: ConcernChild,
    origin: CommandOrigin,
  ): Promise<Result<PersonId, PersonRefusal>> {
    if ('personId' in child) return ok(child.personId);
    const { tenant } = origin.requester;
    const { newPerson } = child;
    const personId = await this.owner(newPerson.identityNumber, newPersonId(origin), tenant);
    if ((await this.persons.find(personId, tenant, null)) !== null) return ok(personId);
    const answer = await this.persons.append({
      // A command id stands for one append: the person's is derived from the concern's.
      origin: { ...origin, commandId: newPersonId(origin) },
      personId,
      command: this.registration(newPerson, origin),
      intent: newPerson,
    });
    return answer.ok ? ok(personId) : err(inNewPerson(answer.error));
  }

  private async owner(
    identityNumber: string | null,
    personId: PersonId,
    tenant: string,
  ): Promise<PersonId> {
    if (identityNumber === null) return personId;
    return PersonId.parse(await this.identities.claim(tenant, identityNumber, personId));
  }

  private registration(newPerson: NewPerson, origin: CommandOrigin): RegisterPerson {
    return { type: 'RegisterPerson', ...this.persons.act(origin), ...newPerson };
  }
}

const NOT_REGISTERED = { status: 'NotRegistered' } as const;

function newPersonId({ commandId }: CommandOrigin): PersonId {
  return derivedId(PersonId, commandId, 'child');
}

/** Names the field as the sender of a concern wrote it. */
function inNewPerson(refusal: PersonRefusal): PersonRefusal {
  return refusal.code === 'InvalidField'
    ? { ...refusal, field: `child.newPerson.${refusal.field}` }
    : refusal;
}
