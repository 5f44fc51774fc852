import type { Instant, LocalDate, Personal } from '@saksgang/kernel';
import type { Act } from '../shared/act.ts';
import type { DecisionId, InvestigationId } from '../shared/ids.ts';
import type {
  InvalidField,
  NotFound,
  ProposalChanged,
  ProposerCannotApprove,
  SectionsMissing,
  WrongPhase,
} from '../shared/rejections.ts';
import type {
  DecisionKind,
  DecisionSection,
  LegalBasis,
  ReturnCause,
  SectionContent,
} from './decision.events.ts';

export type DecisionStatus = 'Proposed' | 'Returned' | 'Approved';

export interface Decision {
  readonly decisionId: DecisionId;
  readonly investigationId: InvestigationId | null;
  readonly kind: DecisionKind;
  readonly outcome: string | null;
  readonly title: Personal<string>;
  readonly legalBasis: LegalBasis;
  readonly sections: readonly SectionContent[];
  readonly contentHash: string;
  readonly status: DecisionStatus;
  readonly proposedOn: LocalDate;
  /** Id of the user whose proposal stands. */
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly returned: {
    readonly by: string;
    readonly on: LocalDate;
    readonly causes: readonly ReturnCause[];
    readonly comment: Personal<string>;
  } | null;
  readonly approved: { readonly by: string; readonly on: LocalDate; readonly at: Instant } | null;
}

export type DecisionCommand =
  | (Act & {
      /** Proposes, or proposes anew after a return or a change: the latest proposal stands. */
      readonly type: 'ProposeDecision';
      readonly decisionId: DecisionId;
      readonly investigationId: InvestigationId | null;
      readonly kind: DecisionKind;
      readonly outcome: string | null;
      readonly title: string;
      readonly legalBasis: LegalBasis;
      readonly sections: readonly {
        readonly section: DecisionSection;
        readonly text: string;
        readonly notApplicable: boolean;
      }[];
      /** Computed outside (keyed); decides nothing here but equality. */
      readonly contentHash: string;
    })
  | (Act & {
      readonly type: 'ReturnDecision';
      readonly decisionId: DecisionId;
      readonly contentHash: string;
      readonly causes: readonly ReturnCause[];
      readonly comment: string;
    })
  | (Act & {
      readonly type: 'ApproveDecision';
      readonly decisionId: DecisionId;
      /** The hash of what the approver was shown. */
      readonly contentHash: string;
    });

export type DecisionRejection =
  InvalidField | NotFound | WrongPhase | ProposerCannotApprove | ProposalChanged | SectionsMissing;
