import type { CaseEvent, CaseFile, CaseId } from '@saksgang/domain';
import { streamName, type Moment, type Opened } from '@saksgang/event-store';
import type { Clock } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CASES, CLOCK, type CaseStreams } from '../ports.ts';
import { caseIdOf } from '../shared/derived-ids.ts';
import { caseView, type CaseView } from './case-view.ts';

/** Reads one case: the present is its latest moment, the past is folded by the same code. */
@Injectable()
export class Cases {
  constructor(
    @Inject(CASES) private readonly cases: CaseStreams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null for an unknown case, for another municipality's, and before its first event. */
  async find(caseId: CaseId, tenant: string, moment: Moment | null): Promise<CaseView | null> {
    const stream = streamName('case', caseId);
    const latest = await this.cases.load(stream);
    const { childId } = latest.state;
    if (latest.revision === null || childId === null) return null;
    if (caseIdOf(tenant, childId) !== caseId) return null;
    const shown = moment === null ? latest : await this.cases.load(stream, moment);
    return caseView({ caseId, shown, latestRevision: latest.revision, moment, now: this.clock() });
  }

  /** The events from one revision to another, both inclusive; none when `to` comes first. */
  async events(caseId: CaseId, from: number, to: number): Promise<readonly Opened<CaseEvent>[]> {
    return to < from ? [] : this.cases.events(streamName('case', caseId), { from, to });
  }

  /** The case after each of its events up to a revision. Empty for an unknown case. */
  async history(caseId: CaseId, tenant: string, to: number): Promise<readonly CaseFile[]> {
    if ((await this.find(caseId, tenant, null)) === null) return [];
    let file = this.cases.decider.initial;
    const events = await this.events(caseId, 0, to);
    return events.map(({ event }) => (file = this.cases.decider.evolve(file, event)));
  }
}
