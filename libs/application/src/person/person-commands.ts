import type { PersonCommand, PersonId, UserId } from '@saksgang/domain';
import { err, isRedacted, type Instant, type Result } from '@saksgang/kernel';
import type { IdentityRegister } from '@saksgang/registers';
import { Inject, Injectable } from '@nestjs/common';
import { authorise } from '../access/authorise.ts';
import { PersonGate } from '../access/person-gate.ts';
import type { CommandOrigin } from '../case/case-message.ts';
import { IDENTITY_REGISTER } from '../ports.ts';
import type { PersonChange, PersonRefusal } from './person-message.ts';
import { Persons } from './persons.ts';

interface Making<Intent> {
  readonly act: { readonly by: UserId; readonly now: Instant };
  readonly step: Omit<Intent, 'personId'>;
}

/** Carries commands to the person they are meant for. */
@Injectable()
export class PersonCommands {
  constructor(
    @Inject(PersonGate) private readonly gate: PersonGate,
    @Inject(Persons) private readonly persons: Persons,
    @Inject(IDENTITY_REGISTER) private readonly identities: IdentityRegister,
  ) {}

  async carryOut<Intent extends { readonly personId: PersonId }>(
    { origin, intent }: { readonly origin: CommandOrigin; readonly intent: Intent },
    make: (making: Making<Intent>) => PersonCommand,
  ): Promise<Result<PersonChange, PersonRefusal>> {
    const { requester } = origin;
    authorise(requester, 'CASE_WRITE');
    const { personId, ...step } = intent;
    const known = (await this.gate.open(personId, requester))?.person;
    // What is erased cannot be corrected.
    if (!known || isRedacted(known.name)) return err({ code: 'NotFound', what: 'person' });
    const command = make({ act: this.persons.act(origin), step });
    const rehearsal = this.persons.rehearse(command, known);
    if (!rehearsal.ok) return rehearsal;
    if (!(await this.ownsNumber(command, personId, requester.tenant))) {
      return err({ code: 'InvalidField', field: 'identityNumber', rule: 'contradicts' });
    }
    return this.persons.append({ origin, personId, command, intent });
  }

  /** A number belongs to one person: what no single stream can decide. */
  private async ownsNumber(
    command: PersonCommand,
    personId: PersonId,
    tenant: string,
  ): Promise<boolean> {
    if (!('identityNumber' in command) || command.identityNumber === null) return true;
    return (await this.identities.claim(tenant, command.identityNumber, personId)) === personId;
  }
}
