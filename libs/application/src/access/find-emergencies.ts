import { CaseId, EmergencyId, type Emergency } from '@saksgang/domain';
import { streamName, type Position, type Revision } from '@saksgang/event-store';
import { hoursAfter, type Clock } from '@saksgang/kernel';
import { dateInNorway, daysBetween } from '@saksgang/law';
import type { EmergencyRow, Page, PageRequest, ReadModels } from '@saksgang/read-models';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CASES, CLOCK, READ_MODELS, type CaseStreams } from '../ports.ts';
import { readFrom } from '../shared/projection-behind.ts';
import { authorise } from './authorise.ts';
import { CaseGate } from './case-gate.ts';
import { oversightOf } from './overseers.ts';
import type { Requester } from './requester.ts';

/** Our own limit: what has waited for longer stands out. */
const REVIEW_WITHIN_HOURS = 7 * 24;

/** A time a case was opened in haste, for somebody who answers for it. */
export interface OverseenEmergency extends Emergency {
  readonly caseId: CaseId;
  readonly caseNumber: string | null;
  /** The case is theirs to open, too. */
  readonly isTheirs: boolean;
  /** Days since it was taken, until it is reviewed. */
  readonly waitedDays: number | null;
  readonly isOverdue: boolean;
}

export interface EmergencyList extends Page<OverseenEmergency> {
  readonly waitingCount: number;
}

export type EmergenciesRequest = PageRequest & { readonly minPosition: Position | null };

/**
 * What was opened in haste, and waits or has been looked into: the list says which, each is read from its own case
 * by today's rights. Nobody's name but those of colleagues, and of the case its number.
 */
export class FindEmergencies extends Query<EmergencyList> {
  readonly requester: Requester;
  readonly request: EmergenciesRequest;
  constructor(requester: Requester, request: EmergenciesRequest) {
    super();
    this.requester = requester;
    this.request = request;
  }
}

@QueryHandler(FindEmergencies)
export class FindEmergenciesHandler implements IQueryHandler<FindEmergencies> {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(CaseGate) private readonly gate: CaseGate,
    @Inject(CASES) private readonly cases: CaseStreams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ requester, request }: FindEmergencies): Promise<EmergencyList> {
    authorise(requester, 'ACCESS_REVIEW');
    const { minPosition, ...query } = request;
    const models = await readFrom(this.models, minPosition);
    const { tenant } = requester;
    const page = await models.emergencies({ ...query, tenant, oversight: oversightOf(requester) });
    const rows = await Promise.all(
      page.rows.map(async ({ cursor, row }) => ({ cursor, row: await this.view(row, requester) })),
    );
    return { ...page, rows: rows.flatMap(({ cursor, row }) => (row ? [{ cursor, row }] : [])) };
  }

  private async view(row: EmergencyRow, requester: Requester): Promise<OverseenEmergency | null> {
    const [caseId, emergencyId] = [CaseId.parse(row.caseId), EmergencyId.parse(row.emergencyId)];
    const opened = await this.gate.openToOversee(caseId, emergencyId, requester);
    if (opened === null) return null;
    const { isTheirs, latest } = opened;
    const emergency = await this.emergency(caseId, emergencyId, latest.revision);
    if (emergency === null) return null;
    const { takenAt, review } = emergency;
    const now = this.clock();
    const waited = daysBetween(dateInNorway(takenAt), dateInNorway(now));
    return {
      ...emergency,
      caseId,
      caseNumber: latest.state.caseNumber,
      isTheirs,
      waitedDays: review === null ? waited : null,
      isOverdue: review === null && now > hoursAfter(takenAt, REVIEW_WITHIN_HOURS),
    };
  }
  /** With its reasons, which the gate does not read. */
  private async emergency(
    caseId: CaseId,
    emergencyId: EmergencyId,
    revision: Revision | null,
  ): Promise<Emergency | null> {
    if (revision === null) return null;
    const { state } = await this.cases.load(streamName('case', caseId), { revision });
    return state.access.emergencies.find((known) => known.emergencyId === emergencyId) ?? null;
  }
}
