import type {
  LookFindingId,
  LookFollowUp,
  LookReview,
  UnitId,
  UnusualLooks,
} from '@saksgang/domain';
import type { Position } from '@saksgang/event-store';
import type { LocalDate } from '@saksgang/kernel';

/** Looks that stand out, and what was found of them. */
export interface LookFinding extends UnusualLooks {
  readonly findingId: LookFindingId;
  readonly caseNumber: string | null;
  readonly closedOn: LocalDate | null;
  readonly followUp: LookFollowUp | null;
}

/** A month's looks, as one who answers for them goes through them. */
export interface LookReviewView {
  readonly month: string;
  /** Null: everybody in the municipality. */
  readonly unit: UnitId | null;
  /** How many looks somebody chose, and how many people they were by. */
  readonly looks: number;
  readonly people: number;
  readonly findings: readonly LookFinding[];
  readonly reviewed: LookReview['reviewed'];
}

/** The review after a step. */
export interface LookReviewChange {
  readonly month: string;
  readonly revision: number;
  readonly position: Position;
}
