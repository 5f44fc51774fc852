import { lookEvents, type CaseId, type LookEvent, type Looked } from '@saksgang/domain';
import { blindKeyRing, eventCodec, streamName, type EventStore } from '@saksgang/event-store';
import type { Clock, Instant } from '@saksgang/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { CASES, CLOCK, EVENT_STORE, type CaseStreams } from '../ports.ts';
import { lookStream, monthOf } from './look.ts';

/** One look at a case. */
export type LookView = Looked['data'] & { readonly by: string; readonly at: Instant };

/** Who looked at a case, the latest first. Empty for an unknown case. */
export class GetLooks extends Query<readonly LookView[]> {
  readonly requester: Requester;
  readonly caseId: CaseId;
  constructor(requester: Requester, caseId: CaseId) {
    super();
    this.requester = requester;
    this.caseId = caseId;
  }
}

@QueryHandler(GetLooks)
export class GetLooksHandler implements IQueryHandler<GetLooks> {
  readonly #codec = eventCodec<LookEvent>(lookEvents, blindKeyRing);

  constructor(
    @Inject(CASES) private readonly cases: CaseStreams,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, caseId }: GetLooks): Promise<readonly LookView[]> {
    authorise(requester, 'LOOKS_READ');
    const opened = await this.openedIn(caseId);
    if (opened === null) return [];
    const looks: LookView[] = [];
    for (const month of monthsBetween(opened, monthOf(this.clock()))) {
      looks.push(...(await this.inMonth(requester.tenant, caseId, month)));
    }
    return looks.reverse();
  }

  /** The month of the case's first event. */
  private async openedIn(caseId: CaseId): Promise<string | null> {
    const [first] = await this.cases.events(streamName('case', caseId), { from: 0, to: 0 });
    return first === undefined ? null : monthOf(first.stored.recordedAt);
  }

  private async inMonth(tenant: string, caseId: CaseId, month: string) {
    const looks: LookView[] = [];
    for await (const stored of this.store.readStream(lookStream(tenant, caseId, month))) {
      const [opened] = await this.#codec.open([stored]);
      if (opened?.event.type !== 'Looked') continue;
      const { data, by, at } = opened.event;
      looks.push({ ...data, by, at });
    }
    return looks;
  }
}

/** `2025-12`, `2026-01` … both ends included. */
function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = following(month)) months.push(month);
  return months;
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
