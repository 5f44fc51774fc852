import { idOf, type IdOf } from '@saksgang/kernel';

export const CaseId = idOf('CaseId');
export type CaseId = IdOf<typeof CaseId>;

export const PersonId = idOf('PersonId');
export type PersonId = IdOf<typeof PersonId>;

export const ConcernId = idOf('ConcernId');
export type ConcernId = IdOf<typeof ConcernId>;

export const InvestigationId = idOf('InvestigationId');
export type InvestigationId = IdOf<typeof InvestigationId>;

export const DecisionId = idOf('DecisionId');
export type DecisionId = IdOf<typeof DecisionId>;

export const PlanId = idOf('PlanId');
export type PlanId = IdOf<typeof PlanId>;

export const GoalId = idOf('GoalId');
export type GoalId = IdOf<typeof GoalId>;

export const MeasureId = idOf('MeasureId');
export type MeasureId = IdOf<typeof MeasureId>;

export const EvaluationId = idOf('EvaluationId');
export type EvaluationId = IdOf<typeof EvaluationId>;

export const NoteId = idOf('NoteId');
export type NoteId = IdOf<typeof NoteId>;

export const StatementId = idOf('StatementId');
export type StatementId = IdOf<typeof StatementId>;

export const MessageId = idOf('MessageId');
export type MessageId = IdOf<typeof MessageId>;

export const ErasureId = idOf('ErasureId');
export type ErasureId = IdOf<typeof ErasureId>;

/** Whatever has a key of its own: a person or a message. */
export const SubjectId = idOf('SubjectId');
export type SubjectId = IdOf<typeof SubjectId>;

export const UnitId = idOf('UnitId');
export type UnitId = IdOf<typeof UnitId>;

export const GrantId = idOf('GrantId');
export type GrantId = IdOf<typeof GrantId>;

export const EmergencyId = idOf('EmergencyId');
export type EmergencyId = IdOf<typeof EmergencyId>;
export const CaseReviewId = idOf('CaseReviewId');
export type CaseReviewId = IdOf<typeof CaseReviewId>;

export const LookFindingId = idOf('LookFindingId');
export type LookFindingId = IdOf<typeof LookFindingId>;

export const UserId = idOf('UserId');
export type UserId = IdOf<typeof UserId>;
