import type { Person, PersonCommand, PersonId, PersonRejection } from '@saksgang/domain';
import { streamName, type AppendRequest } from '@saksgang/event-store';
import { err, ok, type Clock, type Instant, type Result } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandOrigin } from '../case/case-message.ts';
import {
  CLOCK,
  DIGEST,
  PERSONS,
  UNNAMED,
  type Digest,
  type PersonStreams,
  type UnnamedStreams,
} from '../ports.ts';
import { metadataOf } from '../shared/metadata.ts';
import type { PersonChange, PersonRefusal } from './person-message.ts';

export type RegisteredPerson = Extract<Person, { readonly status: 'Registered' }>;

export interface PersonStep {
  readonly origin: CommandOrigin;
  readonly personId: PersonId;
  readonly command: PersonCommand;
  /** What the sender decided: sent again with another, the command id is refused. */
  readonly intent: object;
}

/** The records of persons, each a stream of its own. */
@Injectable()
export class Persons {
  constructor(
    @Inject(PERSONS) private readonly persons: PersonStreams,
    @Inject(UNNAMED) private readonly unnamed: UnnamedStreams,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DIGEST) private readonly digest: Digest,
  ) {}

  /** The person as known at the moment, now when null. Null when unknown, or another municipality's. */
  async find(
    personId: PersonId,
    tenant: string,
    at: Instant | null,
  ): Promise<RegisteredPerson | null> {
    const known = await this.findUnnamed(personId, tenant, at);
    return known && this.named(personId, at);
  }

  /** With name, birth and number. For whoever has been let in. */
  named(personId: PersonId, at: Instant | null): Promise<RegisteredPerson | null> {
    return this.read(this.persons, personId, at);
  }

  /**
   * The same without name, birth or number: for whoever may see that much, and before anything is judged. As
   * much is read of somebody unknown.
   */
  async findUnnamed(
    personId: PersonId,
    tenant: string,
    at: Instant | null,
  ): Promise<RegisteredPerson | null> {
    const { persons } = this.unnamed;
    const [[first], person] = await Promise.all([
      persons.events(streamName('person', personId), { from: 0, to: 0 }),
      this.read(persons, personId, at),
    ]);
    return first?.stored.tenant === tenant ? person : null;
  }

  act({ requester }: CommandOrigin) {
    return { by: requester.user.id, now: this.clock() };
  }

  /** What the record would answer, with nothing stored. */
  rehearse(command: PersonCommand, state: Person): Result<unknown, PersonRejection> {
    return this.persons.decider.decide(command, state);
  }

  private async read(
    persons: PersonStreams,
    personId: PersonId,
    at: Instant | null,
  ): Promise<RegisteredPerson | null> {
    const moment = at === null ? undefined : { recordedAt: at };
    const { state } = await persons.load(streamName('person', personId), moment);
    return state.status === 'Registered' ? state : null;
  }

  /** Decides and stores one step, once. */
  async append(step: PersonStep): Promise<Result<PersonChange, PersonRefusal>> {
    const { personId } = step;
    const result = await this.persons.handle(this.requestOf(step));
    if (!result.ok) return err(withoutStale(result.error));
    const { revision, position } = result.value;
    if (revision === null)
      throw new Error('a step was accepted for a person who is not registered');
    return ok({ personId, revision, position });
  }

  /** Decides one step and leaves it to another to store it. Null when there is nothing to store. */
  async prepare(step: PersonStep): Promise<Result<AppendRequest | null, PersonRefusal>> {
    const result = await this.persons.prepare(this.requestOf(step));
    return result.ok ? result : err(withoutStale(result.error));
  }

  private requestOf({ origin, personId, command, intent }: PersonStep) {
    return {
      stream: streamName('person', personId),
      command,
      metadata: metadataOf(origin, this.digest({ type: command.type, intent })),
      now: command.now,
      subject: personId,
    };
  }
}

function withoutStale(refusal: PersonRefusal | { readonly code: 'StaleRevision' }): PersonRefusal {
  if (refusal.code === 'StaleRevision') throw new Error('no revision was expected of a person');
  return refusal;
}
