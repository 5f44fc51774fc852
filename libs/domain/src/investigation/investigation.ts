import type { LocalDate, Personal } from '@saksgang/kernel';
import type { CodedContent } from '../concern/concern.events.ts';
import type { Act } from '../shared/act.ts';
import type { ConcernId, DecisionId, InvestigationId } from '../shared/ids.ts';
import type { InvalidField, NotFound, WrongPhase } from '../shared/rejections.ts';

export interface Investigation {
  readonly investigationId: InvestigationId;
  readonly concernId: ConcernId;
  readonly openedOn: LocalDate;
  readonly clockStartsOn: LocalDate;
  readonly plan: { readonly madeOn: LocalDate; readonly text: Personal<string> } | null;
  readonly extension: {
    readonly decidedOn: LocalDate;
    readonly dueOn: LocalDate;
    readonly reasons: Personal<string>;
  } | null;
  readonly assessment: {
    readonly assessedOn: LocalDate;
    readonly text: Personal<string>;
    readonly grounds: readonly CodedContent[];
  } | null;
  readonly conclusion: {
    readonly outcome: string;
    readonly concludedOn: LocalDate;
    readonly decisionId: DecisionId;
  } | null;
}

export type InvestigationCommand =
  | (Act & {
      readonly type: 'MakeInvestigationPlan';
      readonly investigationId: InvestigationId;
      readonly plan: string;
    })
  | (Act & {
      readonly type: 'ExtendInvestigation';
      readonly investigationId: InvestigationId;
      readonly reasons: string;
    })
  | (Act & {
      readonly type: 'AssessInvestigation';
      readonly investigationId: InvestigationId;
      readonly assessment: string;
      readonly grounds: readonly { readonly code: string; readonly clarification: string | null }[];
    });

export type InvestigationRejection = InvalidField | NotFound | WrongPhase;
