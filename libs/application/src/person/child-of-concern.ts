import { PersonId, type PersonCommand } from '@saksgang/domain';
import type { AppendRequest, EventStore } from '@saksgang/event-store';
import { err, isRedacted, ok, type Result } from '@saksgang/kernel';
import type { IdentityRegister } from '@saksgang/registers';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandOrigin } from '../case/case-message.ts';
import { EVENT_STORE, IDENTITY_REGISTER } from '../ports.ts';
import { derivedId } from '../shared/derived-ids.ts';
import type { PersonRefusal } from './person-message.ts';
import { Persons, type PersonStep } from './persons.ts';

type RegisterPerson = Extract<PersonCommand, { readonly type: 'RegisterPerson' }>;

export type NewPerson = Omit<RegisterPerson, 'type' | 'by' | 'now'>;

/** The child a concern is about: somebody known, or somebody new. */
export type ConcernChild = { readonly personId: PersonId } | { readonly newPerson: NewPerson };

export interface RegisteredChild {
  readonly childId: PersonId;
  /** See `CommandRequest`. */
  readonly alongside: () => Promise<readonly AppendRequest[]>;
}

/** Finds the child of a concern, and registers who is new. An identity number that is known is that person. */
@Injectable()
export class ChildOfConcern {
  constructor(
    @Inject(Persons) private readonly persons: Persons,
    @Inject(IDENTITY_REGISTER) private readonly identities: IdentityRegister,
    @Inject(EVENT_STORE) private readonly store: EventStore,
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

  /**
   * The child's id, and what is left to store of who is new: together with the case, where the engine stores both
   * or none. Where it can't, the child is registered here and now.
   */
  async register(
    child: ConcernChild,
    origin: CommandOrigin,
  ): Promise<Result<RegisteredChild, PersonRefusal>> {
    if ('personId' in child) return ok({ childId: child.personId, alongside: nobodyNew });
    const { newPerson } = child;
    const { tenant } = origin.requester;
    const childId = await this.owner(newPerson.identityNumber, newPersonId(origin), tenant);
    const command = this.registration(newPerson, origin);
    const step = { origin, personId: childId, command, intent: newPerson };
    if (this.store.capabilities.multiStreamAppend) {
      return ok({ childId, alongside: () => this.alongside(step) });
    }
    if (await this.isKnown(childId, tenant)) return ok({ childId, alongside: nobodyNew });
    // A command id stands for one append: the person's is derived from the concern's.
    const own = { ...origin, commandId: newPersonId(origin) };
    const answer = await this.persons.append({ ...step, origin: own });
    return answer.ok ? ok({ childId, alongside: nobodyNew }) : err(inNewPerson(answer.error));
  }

  /** Somebody else may have registered the child meanwhile. */
  private async alongside(step: PersonStep): Promise<readonly AppendRequest[]> {
    if (await this.isKnown(step.personId, step.origin.requester.tenant)) return [];
    const prepared = await this.persons.prepare(step);
    if (!prepared.ok) throw new Error('what was rehearsed was refused');
    return prepared.value === null ? [] : [prepared.value];
  }

  private async isKnown(personId: PersonId, tenant: string): Promise<boolean> {
    return (await this.persons.find(personId, tenant, null)) !== null;
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

const nobodyNew = () => Promise.resolve([]);

function newPersonId({ commandId }: CommandOrigin): PersonId {
  return derivedId(PersonId, commandId, 'child');
}

/** Names the field as the sender of a concern wrote it. */
function inNewPerson(refusal: PersonRefusal): PersonRefusal {
  return refusal.code === 'InvalidField'
    ? { ...refusal, field: `child.newPerson.${refusal.field}` }
    : refusal;
}
