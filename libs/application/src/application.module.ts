import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AddCoworkerHandler } from './access/add-coworker.ts';
import { GrantAccessHandler } from './access/grant-access.ts';
import { LiftConflictOfInterestHandler } from './access/lift-conflict-of-interest.ts';
import { PlaceCaseInUnitHandler } from './access/place-case-in-unit.ts';
import { RecordConflictOfInterestHandler } from './access/record-conflict-of-interest.ts';
import { RemoveCoworkerHandler } from './access/remove-coworker.ts';
import { EndCaseReviewHandler } from './access/end-case-review.ts';
import { OpenCaseForReviewHandler } from './access/open-case-for-review.ts';
import { ReviewEmergencyAccessHandler } from './access/review-emergency-access.ts';
import { FindEmergenciesHandler } from './access/find-emergencies.ts';
import { SeeEmergencyNoticeHandler } from './access/see-emergency-notice.ts';
import { TakeEmergencyAccessHandler } from './access/take-emergency-access.ts';
import { WithdrawAccessHandler } from './access/withdraw-access.ts';
import { CaseGate } from './access/case-gate.ts';
import { PersonGate } from './access/person-gate.ts';
import { CaseCommands } from './case/case-commands.ts';
import { Cases } from './case/cases.ts';
import { GetCaseChangesHandler } from './case/get-case-changes.ts';
import { GetCaseEventsHandler } from './case/get-case-events.ts';
import { GetCaseHandler } from './case/get-case.ts';
import { NotifyReporterHandler } from './concern/notify-reporter.ts';
import { OmitReporterNotificationHandler } from './concern/omit-reporter-notification.ts';
import { ReceiveConcernHandler } from './concern/receive-concern.ts';
import { ScreenConcernHandler } from './concern/screen-concern.ts';
import { ApproveDecisionHandler } from './decision/approve-decision.ts';
import { ProposeDecisionHandler } from './decision/propose-decision.ts';
import { ReturnDecisionHandler } from './decision/return-decision.ts';
import { CarryOutErasureHandler } from './erasure/carry-out-erasure.ts';
import { DecideErasureHandler } from './erasure/decide-erasure.ts';
import { Erasures } from './erasure/erasures.ts';
import { FindErasuresHandler } from './erasure/find-erasures.ts';
import { GetErasureHandler } from './erasure/get-erasure.ts';
import { GetHeldHandler } from './erasure/get-held.ts';
import { Inventory } from './erasure/inventory.ts';
import { RequestErasureHandler } from './erasure/request-erasure.ts';
import { ReviewErasureHandler } from './erasure/review-erasure.ts';
import { GetConsistencyHandler } from './integrity/get-consistency.ts';
import { GetInclusionsHandler } from './integrity/get-inclusions.ts';
import { GetIntegrityHandler } from './integrity/get-integrity.ts';
import { HoldEvaluationHandler } from './evaluation/hold-evaluation.ts';
import { AssessInvestigationHandler } from './investigation/assess-investigation.ts';
import { ExtendInvestigationHandler } from './investigation/extend-investigation.ts';
import { GetLooksHandler } from './look/get-looks.ts';
import { CompleteLookReviewHandler } from './look/complete-look-review.ts';
import { FollowUpLooksHandler } from './look/follow-up-looks.ts';
import { GetLookReviewHandler } from './look/get-look-review.ts';
import { GetLooksByHandler } from './look/get-looks-by.ts';
import { LookReviews } from './look/look-reviews.ts';
import { ExportLooksHandler } from './look/export-looks.ts';
import { LooksReader } from './look/looks-reader.ts';
import { LookLog } from './look/look-log.ts';
import { MakeInvestigationPlanHandler } from './investigation/make-investigation-plan.ts';
import { CorrectNoteHandler } from './journal/correct-note.ts';
import { WriteNoteHandler } from './journal/write-note.ts';
import { AssignCaseHandler } from './lifecycle/assign-case.ts';
import { CloseCaseHandler } from './lifecycle/close-case.ts';
import { ReopenCaseHandler } from './lifecycle/reopen-case.ts';
import { EndMeasureHandler } from './measure/end-measure.ts';
import { StartMeasureHandler } from './measure/start-measure.ts';
import { FindMessagesHandler } from './message/find-messages.ts';
import { FindParkedStreamsHandler } from './operations/find-parked-streams.ts';
import { GetProjectionsHandler } from './operations/get-projections.ts';
import { RebuildProjectionHandler } from './operations/rebuild-projection.ts';
import { RetryParkedStreamHandler } from './operations/retry-parked-stream.ts';
import { RollbackProjectionHandler } from './operations/rollback-projection.ts';
import { SkipParkedStreamHandler } from './operations/skip-parked-stream.ts';
import { HearChildHandler } from './participation/hear-child.ts';
import { ChildOfConcern } from './person/child-of-concern.ts';
import { CorrectPersonHandler } from './person/correct-person.ts';
import { GetPersonHandler } from './person/get-person.ts';
import { GradeAddressHandler } from './person/grade-address.ts';
import { PersonCommands } from './person/person-commands.ts';
import { Persons } from './person/persons.ts';
import { SearchPersonsHandler } from './person/search-persons.ts';
import { MakePlanHandler } from './plan/make-plan.ts';
import { FindQueueHandler } from './queue/find-queue.ts';
import { SearchCasesHandler } from './queue/search-cases.ts';

const commandHandlers = [
  ReceiveConcernHandler,
  ScreenConcernHandler,
  NotifyReporterHandler,
  OmitReporterNotificationHandler,
  MakeInvestigationPlanHandler,
  ExtendInvestigationHandler,
  AssessInvestigationHandler,
  HearChildHandler,
  ProposeDecisionHandler,
  ReturnDecisionHandler,
  ApproveDecisionHandler,
  MakePlanHandler,
  StartMeasureHandler,
  EndMeasureHandler,
  HoldEvaluationHandler,
  WriteNoteHandler,
  CorrectNoteHandler,
  AssignCaseHandler,
  CloseCaseHandler,
  ReopenCaseHandler,
  CorrectPersonHandler,
  GradeAddressHandler,
  PlaceCaseInUnitHandler,
  AddCoworkerHandler,
  RemoveCoworkerHandler,
  GrantAccessHandler,
  WithdrawAccessHandler,
  RecordConflictOfInterestHandler,
  LiftConflictOfInterestHandler,
  TakeEmergencyAccessHandler,
  SeeEmergencyNoticeHandler,
  ReviewEmergencyAccessHandler,
  OpenCaseForReviewHandler,
  EndCaseReviewHandler,
  RequestErasureHandler,
  ReviewErasureHandler,
  DecideErasureHandler,
  CarryOutErasureHandler,
  CompleteLookReviewHandler,
  ExportLooksHandler,
  FollowUpLooksHandler,
  RetryParkedStreamHandler,
  SkipParkedStreamHandler,
  RebuildProjectionHandler,
  RollbackProjectionHandler,
];

const queryHandlers = [
  GetCaseHandler,
  GetCaseEventsHandler,
  GetCaseChangesHandler,
  GetLookReviewHandler,
  GetLooksByHandler,
  GetLooksHandler,
  FindEmergenciesHandler,
  GetPersonHandler,
  SearchPersonsHandler,
  FindQueueHandler,
  SearchCasesHandler,
  FindMessagesHandler,
  GetErasureHandler,
  FindErasuresHandler,
  GetHeldHandler,
  GetConsistencyHandler,
  GetInclusionsHandler,
  GetIntegrityHandler,
  GetProjectionsHandler,
  FindParkedStreamsHandler,
];

/** Every use case, on Nest's CommandBus and QueryBus. */
@Module({})
export class ApplicationModule {
  /** @param ports the module that provides and exports every token of `ports.ts` */
  static with(ports: DynamicModule | Type<unknown>): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [CqrsModule.forRoot(), ports],
      providers: [
        CaseGate,
        PersonGate,
        LookLog,
        LookReviews,
        LooksReader,
        CaseCommands,
        Cases,
        ChildOfConcern,
        Erasures,
        Inventory,
        PersonCommands,
        Persons,
        ...commandHandlers,
        ...queryHandlers,
      ],
      exports: [CqrsModule, CaseGate, LookLog, ports],
    };
  }
}
