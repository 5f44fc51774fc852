import { findingsOn, type ErasureSubject } from '@saksgang/domain';
import type { Clock } from '@saksgang/kernel';
import { dateInNorway } from '@saksgang/law';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authoriseOneOf } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { CLOCK, PERSONAL_DATA_PURGE, type PersonalDataPurge } from '../ports.ts';
import type { Held } from './erasure-view.ts';
import { Inventory } from './inventory.ts';
import { keyOf } from './key-of.ts';

/** What is held of a subject now, and whether its key is there: asked anew each time. */
export class GetHeld extends Query<Held> {
  readonly requester: Requester;
  readonly subject: ErasureSubject;
  constructor(requester: Requester, subject: ErasureSubject) {
    super();
    this.requester = requester;
    this.subject = subject;
  }
}

@QueryHandler(GetHeld)
export class GetHeldHandler implements IQueryHandler<GetHeld> {
  constructor(
    @Inject(Inventory) private readonly inventory: Inventory,
    @Inject(PERSONAL_DATA_PURGE) private readonly purge: PersonalDataPurge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, subject }: GetHeld): Promise<Held> {
    authoriseOneOf(requester, ['ERASURE_HANDLE', 'ERASURE_DECIDE']);
    const [holdings, key] = await Promise.all([
      this.inventory.of(subject, requester.tenant),
      keyOf(this.purge, subject.id),
    ]);
    return { findings: findingsOn(holdings, dateInNorway(this.clock())), key };
  }
}
