export type {
  AccessEvent,
  ConflictGround,
  EmergencyPurpose,
  GrantPurpose,
  ToldRole,
  ReviewPurpose,
} from './access/access.events.ts';
export {
  isDisqualified,
  type AccessCommand,
  type AccessRejection,
  type CaseAccess,
  type CaseReview,
  type Emergency,
  type Grant,
  type Overseer,
  type Told,
} from './access/access.ts';
export type {
  CaseCommand,
  CaseEvent,
  CaseFile,
  CasePhase,
  CaseRejection,
} from './case/case-file.ts';
export type { NextStep, RunningDeadline } from './case/case-view.ts';
export { caseDecider } from './case/case.decider.ts';
export { caseEvents } from './case/case.events.ts';
export { childLastSeen } from './case/child-seen.ts';
export { nextStepOf, pendingDecision } from './case/next-step.ts';
export { runningInvestigation } from './case/running-investigation.ts';
export { occurredOn } from './case/occurred-on.ts';
export { phaseOf } from './case/phase.ts';
export { runningDeadlines } from './case/running-deadlines.ts';
export type {
  CodedContent,
  ConcernChannel,
  ConcernEvent,
  ConcernReceived,
  ConcernScreened,
  NotificationSubject,
  Reporter,
  ReporterNotificationOmitted,
  ReporterNotified,
} from './concern/concern.events.ts';
export type {
  Concern,
  ConcernCommand,
  ConcernRejection,
  Notification,
  Screening,
} from './concern/concern.ts';
export { contentsOf } from './concern/contents-of.ts';
export {
  DECISION_SECTIONS,
  type DecisionApproved,
  type DecisionEvent,
  type DecisionKind,
  type DecisionProposed,
  type DecisionReturned,
  type DecisionSection,
  type LegalBasis,
  type ReturnCause,
  type SectionContent,
} from './decision/decision.events.ts';
export type {
  Decision,
  DecisionCommand,
  DecisionRejection,
  DecisionStatus,
} from './decision/decision.ts';
export { erasureDecider } from './erasure/erasure.decider.ts';
export {
  erasureEvents,
  type ErasureBegun,
  type ErasureCarriedOut,
  type ErasureDecided,
  type ErasureEvent,
  type ErasureGround,
  type ErasureRequested,
  type ErasureReviewed,
  type ErasureSubject,
  type Finding,
  type Holding,
  type KeyFound,
  type Permission,
} from './erasure/erasure.events.ts';
export type {
  Erasure,
  ErasureCommand,
  ErasureDecision,
  ErasureRejection,
  ErasureResult,
  ErasureReview,
  ErasureStatus,
  RequestedErasure,
} from './erasure/erasure.ts';
export { findingsOn } from './erasure/findings.ts';
export type {
  EvaluationConclusion,
  EvaluationEvent,
  EvaluationHeld,
  GoalAttainment,
} from './evaluation/evaluation.events.ts';
export type {
  Evaluation,
  EvaluationCommand,
  EvaluationRejection,
} from './evaluation/evaluation.ts';
export type {
  InvestigationAssessed,
  InvestigationConcluded,
  InvestigationEvent,
  InvestigationExtended,
  InvestigationOpened,
  InvestigationPlanMade,
} from './investigation/investigation.events.ts';
export type {
  Investigation,
  InvestigationCommand,
  InvestigationRejection,
} from './investigation/investigation.ts';
export type {
  JournalEvent,
  NoteCorrected,
  NoteKind,
  NoteWritten,
} from './journal/journal.events.ts';
export type { JournalCommand, JournalRejection, Note } from './journal/journal.ts';
export type {
  CaseAssigned,
  CaseClosed,
  CaseOpened,
  CaseReopened,
  LifecycleEvent,
} from './lifecycle/lifecycle.events.ts';
export type { LifecycleCommand, LifecycleRejection } from './lifecycle/lifecycle.ts';
export type { MeasureEnded, MeasureEvent, MeasureStarted } from './measure/measure.events.ts';
export type { Measure, MeasureCommand, MeasureRejection } from './measure/measure.ts';
export type { MessageEvent, MessageFormat } from './message/message.events.ts';
export { messageEvents } from './message/message.events.ts';
export { lookReviewDecider } from './look/look-review.decider.ts';
export {
  lookReviewEvents,
  type LookPattern,
  type LookReviewEvent,
} from './look/look-review.events.ts';
export type {
  LookFollowUp,
  LookReview,
  LookReviewCommand,
  LookReviewRejection,
} from './look/look-review.ts';
export {
  unusualLooks,
  type ChosenLook,
  type Surroundings,
  type UnusualLooks,
} from './look/unusual-looks.ts';
export {
  lookEvents,
  type ListShown,
  type LookedAt,
  type Looked,
  type LookEvent,
  type ShownList,
} from './look/look.events.ts';
export { messageDecider } from './message/message.decider.ts';
export {
  MAX_MESSAGE_BYTES,
  MAX_PART_LENGTH,
  type Message,
  type MessageCommand,
  type MessageRejection,
} from './message/message.ts';
export type { ChildHeard, ParticipationEvent } from './participation/participation.events.ts';
export type {
  ChildStatement,
  ParticipationCommand,
  ParticipationRejection,
} from './participation/participation.ts';
export { personOccurredOn } from './person/person-occurred-on.ts';
export { personDecider } from './person/person.decider.ts';
export {
  personEvents,
  type AddressGraded,
  type AddressGrading,
  type Birth,
  type PersonCorrected,
  type PersonEvent,
  type PersonRegistered,
} from './person/person.events.ts';
export type { Person, PersonCommand, PersonRejection } from './person/person.ts';
export type { PlanEvent, PlanMade } from './plan/plan.events.ts';
export type { Plan, PlanCommand, PlanRejection } from './plan/plan.ts';
export type { Act } from './shared/act.ts';
export {
  CaseId,
  CaseReviewId,
  ConcernId,
  DecisionId,
  ErasureId,
  EmergencyId,
  EvaluationId,
  GoalId,
  GrantId,
  InvestigationId,
  LookFindingId,
  MeasureId,
  MessageId,
  NoteId,
  PersonId,
  PlanId,
  StatementId,
  SubjectId,
  UnitId,
  UserId,
} from './shared/ids.ts';
export { LIMITS } from './shared/checks.ts';
export { accountsOf } from './shared/act.ts';
export type {
  ConflictOfInterest,
  DeciderNotIndependent,
  FieldRule,
  InvalidField,
  NotFound,
  PhaseReason,
  ProposalChanged,
  ProposerCannotApprove,
  RetentionForbids,
  NobodyToTell,
  ReviewerNotIndependent,
  SectionsMissing,
  WrongPhase,
} from './shared/rejections.ts';
