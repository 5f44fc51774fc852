import type { CaseEvent, CaseFile, CaseId } from '@saksgang/domain';
import { streamName, type Moment, type Opened } from '@saksgang/event-store';
import type { Clock } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CaseGate, type OpenedCase } from '../access/case-gate.ts';
import type { Requester } from '../access/requester.ts';
import { LookLog } from '../look/look-log.ts';
import { CASES, CLOCK, UNNAMED, type CaseStreams, type UnnamedStreams } from '../ports.ts';
import { caseView, type CaseView } from './case-view.ts';

/** Reads one case: the present is its latest moment, the past is folded by the same code. */
@Injectable()
export class Cases {
  constructor(
    @Inject(CASES) private readonly cases: CaseStreams,
    @Inject(UNNAMED) private readonly unnamed: UnnamedStreams,
    @Inject(CaseGate) private readonly gate: CaseGate,
    @Inject(LookLog) private readonly looks: LookLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where the gate stays shut, and before the case's first event. */
  async find(
    caseId: CaseId,
    requester: Requester,
    moment: Moment | null,
  ): Promise<CaseView | null> {
    const opened = await this.gate.open(caseId, requester);
    const latestRevision = opened?.latest.revision ?? null;
    if (opened === null || latestRevision === null) return null;
    const shown = await this.streamsFor(opened).load(
      streamName('case', caseId),
      moment ?? { revision: latestRevision },
    );
    const { relation, childId: personId } = opened;
    const revision = moment === null ? null : shown.revision;
    const part = moment === null ? 'Case' : 'Past';
    this.looks.note(requester, { caseId, personId, part, revision, relation });
    return caseView({ caseId, shown, latestRevision, moment, now: this.clock() });
  }

  /** The events from one revision to another, both inclusive; none where the gate stays shut. */
  async events(
    caseId: CaseId,
    requester: Requester,
    { from, to }: { readonly from: number; readonly to: number },
  ): Promise<readonly Opened<CaseEvent>[]> {
    const opened = await this.gate.open(caseId, requester);
    const last = Math.min(to, opened?.latest.revision ?? -1);
    const first = Math.max(from, 0);
    if (opened === null || last < first) return [];
    const { relation, childId: personId } = opened;
    const part = 'Events';
    this.looks.note(requester, { caseId, personId, part, revision: null, relation });
    return this.streamsFor(opened).events(streamName('case', caseId), { from: first, to: last });
  }

  /** The case after each of its events up to a revision; empty where the gate stays shut. */
  async history(caseId: CaseId, requester: Requester, to: number): Promise<readonly CaseFile[]> {
    let file = this.cases.decider.initial;
    const events = await this.events(caseId, requester, { from: 0, to });
    return events.map(({ event }) => (file = this.cases.decider.evolve(file, event)));
  }

  private streamsFor({ relation }: Pick<OpenedCase, 'relation'>): CaseStreams {
    return relation === 'Unnamed' ? this.unnamed.cases : this.cases;
  }
}
