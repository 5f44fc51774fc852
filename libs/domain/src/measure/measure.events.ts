import type { EventDefinitions, Fact, LocalDate, Personal } from '@saksgang/kernel';
import type { LegalBasis } from '../decision/decision.events.ts';
import type { DecisionId, MeasureId } from '../shared/ids.ts';

/** Stored for good. Never rename a type or a field: raise the version and add an upcaster. */
export type MeasureStarted = Fact<
  'MeasureStarted',
  {
    measureId: MeasureId;
    decisionId: DecisionId;
    /** Code of the list Tiltak/Kategori valid on `startedOn`. */
    category: string;
    clarification: Personal<string> | null;
    legalBasis: LegalBasis;
    startedOn: LocalDate;
  }
>;
export type MeasureEnded = Fact<
  'MeasureEnded',
  { measureId: MeasureId; endedOn: LocalDate; reasons: Personal<string> }
>;

export type MeasureEvent = MeasureStarted | MeasureEnded;

export const measureEvents: EventDefinitions<MeasureEvent> = {
  MeasureStarted: { version: 1, personal: { clarification: 'stream' } },
  MeasureEnded: { version: 1, personal: { reasons: 'stream' } },
};
