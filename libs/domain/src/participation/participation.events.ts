import type { EventDefinitions, Fact, LocalDate, Personal } from '@saksgang/kernel';
import type { StatementId } from '../shared/ids.ts';

/**
 * § 1-4: the child has taken part, or a reason stands why not. `manner` is a code of the list
 * BarnetsMedvirkning/MedvirkningType (1.x yes, 2.x no). Stored for good.
 */
export type ChildHeard = Fact<
  'ChildHeard',
  {
    statementId: StatementId;
    heardOn: LocalDate;
    manner: string;
    /** The child's own words, or why the child was not heard. */
    statement: Personal<string>;
    /** The child has approved the words as rendered. */
    approvedByChild: boolean;
  }
>;

export type ParticipationEvent = ChildHeard;

export const participationEvents: EventDefinitions<ParticipationEvent> = {
  ChildHeard: { version: 1, personal: { statement: 'stream' } },
};
