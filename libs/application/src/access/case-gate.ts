import type { AddressGrading, CaseFile, CaseId, EmergencyId, PersonId } from '@saksgang/domain';
import { streamName, type Loaded } from '@saksgang/event-store';
import type { Clock } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UNNAMED, type UnnamedStreams } from '../ports.ts';
import { caseIdOf } from '../shared/derived-ids.ts';
import { mayOpen } from './may-open.ts';
import { oversees } from './overseers.ts';
import { isKeptOut, relationTo, type Relation } from './relation.ts';
import type { Requester } from './requester.ts';

/** A case as it stands, without its words: those are read by whoever was let in. */
export interface OpenedCase {
  readonly latest: Loaded<CaseFile>;
  /** With which right it was opened. `Unnamed`: for how the case went, and nobody's name. */
  readonly relation: Relation;
  readonly childId: PersonId;
}

/** With which right somebody has a child before them: `Colleague` has none to the case. */
export type Sight = Relation | 'Colleague';

/** A case with something opened in haste, for somebody who answers for it. */
export interface OverseenCase extends Omit<OpenedCase, 'relation'> {
  /** The case is theirs to open, too. */
  readonly isTheirs: boolean;
}

/** The one door to a case: every question and every command about one goes through it. */
@Injectable()
export class CaseGate {
  constructor(
    @Inject(UNNAMED) private readonly streams: UnnamedStreams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Null for an unknown case, another municipality's, and one that is not theirs to see: the three cannot be
   * told apart, nor by the work done. Both streams are read before anything is judged, and without a key:
   * nobody's words are opened for whoever is not let in.
   */
  async open(caseId: CaseId, requester: Requester): Promise<OpenedCase | null> {
    const { opened, relation, grading } = await this.look(caseId, requester);
    if (opened === null || relation === null) return null;
    return mayOpen(relation, grading, requester.user.role) ? { ...opened, relation } : null;
  }

  /**
   * For somebody who is about to let themselves in: any case of the municipality, but none that a conflict of
   * interest keeps them out of.
   */
  async openInHaste(
    caseId: CaseId,
    requester: Requester,
  ): Promise<Omit<OpenedCase, 'relation'> | null> {
    const { opened } = await this.look(caseId, requester);
    return opened !== null && !isKeptOut(opened.latest.state, requester) ? opened : null;
  }

  /**
   * For somebody who is kept out now and sends a command again that they sent before (their own conflict of
   * interest, above all): for the answer they had, and nothing else.
   */
  async openAgain(
    caseId: CaseId,
    requester: Requester,
    commandId: string,
  ): Promise<Omit<OpenedCase, 'relation'> | null> {
    const { opened, latest } = await this.look(caseId, requester);
    const isOut = opened !== null && isKeptOut(latest.state, requester);
    // As many questions whoever asks, and an empty answer for everybody else.
    const from = isOut ? 0 : (latest.revision ?? -1) + 1;
    const events = await this.streams.cases.events(streamName('case', caseId), { from });
    const { id } = requester.user;
    const isTheirs = events.some(
      ({ stored }) => stored.commandId === commandId && stored.actor === id,
    );
    return isOut && isTheirs ? opened : null;
  }

  /**
   * For somebody who answers for what was opened in haste: that the case is not theirs to open hinders nobody.
   * Says whether it is.
   */
  async openToOversee(
    caseId: CaseId,
    emergencyId: EmergencyId,
    requester: Requester,
  ): Promise<OverseenCase | null> {
    const { opened, relation, grading } = await this.look(caseId, requester);
    if (opened === null) return null;
    const { access } = opened.latest.state;
    const isTheirs = mayOpen(relation, grading, requester.user.role);
    const emergency = access.emergencies.find((known) => known.emergencyId === emergencyId);
    const isOverseen = emergency !== undefined && oversees(requester, access, emergency);
    return isOverseen ? { ...opened, isTheirs } : null;
  }

  /**
   * With which right a child may be shown: to anybody who works here by name, unless the address is graded or a
   * conflict of interest stands in the way; to a reviewer without it (`Unnamed`). Null: not at all.
   */
  async sightOf(
    caseId: CaseId,
    requester: Requester,
    grading: AddressGrading,
  ): Promise<Sight | null> {
    const { state } = await this.streams.cases.load(streamName('case', caseId));
    const relation = relationTo(state, requester, this.clock());
    const isShown =
      grading === 'None'
        ? !isKeptOut(state, requester)
        : mayOpen(relation, grading, requester.user.role);
    return isShown ? (relation ?? 'Colleague') : null;
  }

  private async look(caseId: CaseId, requester: Requester) {
    const { cases, persons } = this.streams;
    const latest = await cases.load(streamName('case', caseId));
    const { childId } = latest.state;
    // Where there is no case as much is read. One after the other, always: what colleagues have had open would
    // be answered sooner if it were remembered whom it is about.
    const child = await persons.load(streamName('person', childId ?? caseId));
    const relation = relationTo(latest.state, requester, this.clock());
    const isTheirs = childId !== null && caseIdOf(requester.tenant, childId) === caseId;
    return {
      latest,
      opened: isTheirs ? { latest, childId } : null,
      relation,
      grading: child.state.status === 'Registered' ? child.state.grading : ('None' as const),
    };
  }
}
