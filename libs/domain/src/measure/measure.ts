import type { LocalDate, Personal } from '@saksgang/kernel';
import type { LegalBasis } from '../decision/decision.events.ts';
import type { Act } from '../shared/act.ts';
import type { DecisionId, MeasureId } from '../shared/ids.ts';
import type { InvalidField, NotFound, WrongPhase } from '../shared/rejections.ts';

export interface Measure {
  readonly measureId: MeasureId;
  readonly decisionId: DecisionId;
  readonly category: string;
  readonly clarification: Personal<string> | null;
  readonly legalBasis: LegalBasis;
  readonly startedOn: LocalDate;
  readonly ended: { readonly on: LocalDate; readonly reasons: Personal<string> } | null;
}

export type MeasureCommand =
  | (Act & {
      /** Rests on an approved decision on measures, whose legal basis it takes over. */
      readonly type: 'StartMeasure';
      readonly measureId: MeasureId;
      readonly decisionId: DecisionId;
      readonly category: string;
      readonly clarification: string | null;
      readonly startedOn: LocalDate;
    })
  | (Act & {
      readonly type: 'EndMeasure';
      readonly measureId: MeasureId;
      readonly endedOn: LocalDate;
      readonly reasons: string;
    });

export type MeasureRejection = InvalidField | NotFound | WrongPhase;
