export { AccessDenied, authorise, mayUse } from './access/authorise.ts';
export { canBeResponsible } from './access/can-be-responsible.ts';
export { hasJustProven, isWantedLevel } from './access/step-up.ts';
export { aloneAs, requesterOf } from './access/requester-of.ts';
export {
  colleaguesIn,
  unitsIn,
  workplacesOf,
  type Unit,
  type Workplace,
} from './access/cooperation.ts';
export type { CooperationAgreement } from './access/cooperation-agreement.ts';
export {
  DEMO_TENANT,
  demoDirectory,
  demoUsers,
  NEIGHBOUR_TENANT,
  onCall,
} from './access/demo-users.ts';
export { PlaceCaseInUnit } from './access/place-case-in-unit.ts';
export { AddCoworker } from './access/add-coworker.ts';
export { RemoveCoworker } from './access/remove-coworker.ts';
export { GrantAccess } from './access/grant-access.ts';
export { WithdrawAccess } from './access/withdraw-access.ts';
export { RecordConflictOfInterest } from './access/record-conflict-of-interest.ts';
export { LiftConflictOfInterest } from './access/lift-conflict-of-interest.ts';
export { TakeEmergencyAccess } from './access/take-emergency-access.ts';
export { FindEmergencies, type OverseenEmergency } from './access/find-emergencies.ts';
export { SeeEmergencyNotice } from './access/see-emergency-notice.ts';
export { ReviewEmergencyAccess } from './access/review-emergency-access.ts';
export { OpenCaseForReview } from './access/open-case-for-review.ts';
export { EndCaseReview } from './access/end-case-review.ts';
export { ExportLooks, type LookReport } from './look/export-looks.ts';
export { CompleteLookReview } from './look/complete-look-review.ts';
export { FollowUpLooks } from './look/follow-up-looks.ts';
export { GetLookReview } from './look/get-look-review.ts';
export { GetLooksBy } from './look/get-looks-by.ts';
export type { LookReviewRefusal } from './look/look-review-message.ts';
export type { LookFinding, LookReviewChange, LookReviewView } from './look/look-review-view.ts';
export { GetLooks } from './look/get-looks.ts';
export { lookStream, monthOf, type Listed, type Look } from './look/look.ts';
export type { LookedUp, LookView } from './look/looks-reader.ts';
export { LookLog } from './look/look-log.ts';
export { openStreams, type AllStreams } from './shared/open-streams.ts';
export { unnamedStreams } from './shared/unnamed-streams.ts';
export { viewerOf } from './access/viewer.ts';
export { CaseGate } from './access/case-gate.ts';
export type { Relation } from './access/relation.ts';
export type { Proof, Requester, Role, Scope, User } from './access/requester.ts';
export { ApplicationModule } from './application.module.ts';
export {
  CASE_REFUSALS,
  type AnyRefusal,
  type CaseChange,
  type CaseRefusal,
  type CommandOrigin,
  type Refusal,
  type RefusalCode,
} from './case/case-message.ts';
export type { CaseView, OpenedFile } from './case/case-view.ts';
export { changes, type FieldChange } from './case/changes.ts';
export {
  ReceiveConcern,
  type ReceiveConcernIntent,
  type ReceiveConcernRefusal,
} from './concern/receive-concern.ts';
export { ScreenConcern } from './concern/screen-concern.ts';
export { NotifyReporter } from './concern/notify-reporter.ts';
export { OmitReporterNotification } from './concern/omit-reporter-notification.ts';
export { MakeInvestigationPlan } from './investigation/make-investigation-plan.ts';
export { ExtendInvestigation } from './investigation/extend-investigation.ts';
export { AssessInvestigation } from './investigation/assess-investigation.ts';
export { HearChild } from './participation/hear-child.ts';
export { ProposeDecision } from './decision/propose-decision.ts';
export { ReturnDecision } from './decision/return-decision.ts';
export { ApproveDecision } from './decision/approve-decision.ts';
export { MakePlan } from './plan/make-plan.ts';
export { StartMeasure } from './measure/start-measure.ts';
export { EndMeasure } from './measure/end-measure.ts';
export { HoldEvaluation } from './evaluation/hold-evaluation.ts';
export { WriteNote } from './journal/write-note.ts';
export { CorrectNote } from './journal/correct-note.ts';
export { AssignCase } from './lifecycle/assign-case.ts';
export { CloseCase } from './lifecycle/close-case.ts';
export { ReopenCase } from './lifecycle/reopen-case.ts';
export { CorrectPerson } from './person/correct-person.ts';
export { GradeAddress } from './person/grade-address.ts';
export { GetCase } from './case/get-case.ts';
export { GetCaseEvents, type RevisionRange } from './case/get-case-events.ts';
export { GetCaseChanges } from './case/get-case-changes.ts';
export { GetPerson } from './person/get-person.ts';
export { SearchPersons, type FoundPerson } from './person/search-persons.ts';
export { FindQueue, type QueueRequest } from './queue/find-queue.ts';
export { SearchCases, type CasePage, type SearchRequest } from './queue/search-cases.ts';
export { GetConsistency } from './integrity/get-consistency.ts';
export { GetInclusions } from './integrity/get-inclusions.ts';
export { GetIntegrity } from './integrity/get-integrity.ts';
export { CarryOutErasure, type CarryOutErasureIntent } from './erasure/carry-out-erasure.ts';
export { DecideErasure, type DecideErasureIntent } from './erasure/decide-erasure.ts';
export type { ErasureChange, ErasureOrigin, ErasureRefusal } from './erasure/erasure-message.ts';
export type { ErasureView, Held } from './erasure/erasure-view.ts';
export { FindErasures, type ErasuresRequest } from './erasure/find-erasures.ts';
export { GetErasure } from './erasure/get-erasure.ts';
export { GetHeld } from './erasure/get-held.ts';
export { RequestErasure, type RequestErasureIntent } from './erasure/request-erasure.ts';
export { ReviewErasure, type ReviewErasureIntent } from './erasure/review-erasure.ts';
export { FindParkedStreams, type ParkedRequest } from './operations/find-parked-streams.ts';
export { GetProjections } from './operations/get-projections.ts';
export type {
  OperationRefused,
  Projections,
  ProjectionStep,
  StepTaken,
} from './operations/projections.ts';
export { RebuildProjection } from './operations/rebuild-projection.ts';
export { RetryParkedStream } from './operations/retry-parked-stream.ts';
export { RollbackProjection } from './operations/rollback-projection.ts';
export { SkipParkedStream } from './operations/skip-parked-stream.ts';
export { FindMessages, type ListedMessage, type MessagesRequest } from './message/find-messages.ts';
export type { ConcernChild, NewPerson } from './person/child-of-concern.ts';
export type { PersonChange, PersonRefusal } from './person/person-message.ts';
export type { PersonView } from './person/person-view.ts';
export {
  CASE_NUMBERS,
  CASES,
  CLOCK,
  DIGEST,
  ERASURES,
  EVENT_STORE,
  IDENTITY_REGISTER,
  INTEGRITY,
  LOOK_REVIEWS,
  LOOKS,
  MESSAGES,
  PERSONAL_DATA_PURGE,
  PERSONS,
  PROJECTIONS,
  READ_MODELS,
  UNNAMED,
  USERS,
  type CaseStreams,
  type Digest,
  type ErasureStreams,
  type LookReviewStreams,
  type MessageStreams,
  type PersonalDataPurge,
  type PersonStreams,
  type UnnamedStreams,
  type UserDirectory,
  type Cooperation,
} from './ports.ts';
export { caseIdOf, derivedId } from './shared/derived-ids.ts';
export { metadataOf } from './shared/metadata.ts';
export { ProjectionBehind } from './shared/projection-behind.ts';
