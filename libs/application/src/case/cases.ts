import type { CaseEvent, CaseFile, CaseId } from '@saksgang/domain';
import { streamName, type Moment, type Opened } from '@saksgang/event-store';
import type { Clock } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CaseGate } from '../access/case-gate.ts';
import type { Requester } from '../access/requester.ts';
import { CASES, CLOCK, type CaseStreams } from '../ports.ts';
import { caseView, type CaseView } from './case-view.ts';

/** Reads one case: the present is its latest moment, the past is folded by the same code. */
@Injectable()
export class Cases {
  constructor(
    @Inject(CASES) private readonly cases: CaseStreams,
    @Inject(CaseGate) private readonly gate: CaseGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where the gate stays shut, and before the case's first event. */
  async find(
    caseId: CaseId,
    requester: Requester,
    moment: Moment | null,
  ): Promise<CaseView | null> {
    const opened = await this.gate.open(caseId, requester);
    if (opened === null || opened.latest.revision === null) return null;
    const { latest } = opened;
    const shown =
      moment === null ? latest : await this.cases.load(streamName('case', caseId), moment);
    const latestRevision = opened.latest.revision;
    return caseView({ caseId, shown, latestRevision, moment, now: this.clock() });
  }

  /** The events from one revision to another, both inclusive; none when `to` comes first. */
  async events(caseId: CaseId, from: number, to: number): Promise<readonly Opened<CaseEvent>[]> {
    return to < from ? [] : this.cases.events(streamName('case', caseId), { from, to });
  }

  /** The case after each of its events up to a revision. Empty for an unknown case. */
  async history(caseId: CaseId, requester: Requester, to: number): Promise<readonly CaseFile[]> {
    if ((await this.find(caseId, requester, null)) === null) return [];
    let file = this.cases.decider.initial;
    const events = await this.events(caseId, 0, to);
    return events.map(({ event }) => (file = this.cases.decider.evolve(file, event)));
  }
}
