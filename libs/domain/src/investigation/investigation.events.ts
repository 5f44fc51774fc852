import type { EventDefinitions, Fact, LocalDate, Personal } from '@saksgang/kernel';
import type { ConcernId, DecisionId, InvestigationId } from '../shared/ids.ts';

/** Stored for good. Never rename a type or a field: raise the version and add an upcaster. */
export type InvestigationOpened = Fact<
  'InvestigationOpened',
  {
    investigationId: InvestigationId;
    concernId: ConcernId;
    openedOn: LocalDate;
    /** § 2-2(2): the three months run from the end of the concern's week, not from `openedOn`. */
    clockStartsOn: LocalDate;
  }
>;
/** § 2-2(3): what is to be examined, and how. */
export type InvestigationPlanMade = Fact<
  'InvestigationPlanMade',
  { investigationId: InvestigationId; madeOn: LocalDate; plan: Personal<string> }
>;
/** § 2-2(2): «særlige tilfeller», six months in all. */
export type InvestigationExtended = Fact<
  'InvestigationExtended',
  {
    investigationId: InvestigationId;
    decidedOn: LocalDate;
    dueOn: LocalDate;
    reasons: Personal<string>;
  }
>;
/** The overall assessment that a decision rests on. */
export type InvestigationAssessed = Fact<
  'InvestigationAssessed',
  {
    investigationId: InvestigationId;
    assessedOn: LocalDate;
    assessment: Personal<string>;
    /** Vedtaksgrunnlag: codes of the list Saksinnhold valid on `assessedOn`. */
    grounds: readonly { readonly code: string; readonly clarification: Personal<string> | null }[];
  }
>;
/** § 2-5: ended in one of the four lawful ways. `outcome` is a code of Undersokelse/Konklusjon. */
export type InvestigationConcluded = Fact<
  'InvestigationConcluded',
  {
    investigationId: InvestigationId;
    outcome: string;
    concludedOn: LocalDate;
    decisionId: DecisionId;
  }
>;

export type InvestigationEvent =
  | InvestigationOpened
  | InvestigationPlanMade
  | InvestigationExtended
  | InvestigationAssessed
  | InvestigationConcluded;

export const investigationEvents: EventDefinitions<InvestigationEvent> = {
  InvestigationOpened: { version: 1, personal: {} },
  InvestigationPlanMade: { version: 1, personal: { plan: 'stream' } },
  InvestigationExtended: { version: 1, personal: { reasons: 'stream' } },
  InvestigationAssessed: {
    version: 1,
    personal: { assessment: 'stream', 'grounds[].clarification': 'stream' },
  },
  InvestigationConcluded: { version: 1, personal: {} },
};
