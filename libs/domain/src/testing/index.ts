export {
  aConflictOfInterest,
  addCoworker,
  aGrantedAccess,
  anEmergency,
  anEmergencyNotice,
  anOverseer,
  grantAccess,
  liftConflict,
  recordConflict,
  reviewEmergency,
  seeEmergencyNotice,
  takeEmergencyAccess,
} from './access.ts';
export { aCaseFile, aCaseThatIs, recorded, type Stage } from './a-case.ts';
export {
  aNotifiedReporter,
  anAnonymousReporter,
  anOmittedNotification,
  aPrivateReporter,
  aPublicReporter,
  aReceivedConcern,
  aScreenedConcern,
  notifyReporter,
  omitNotification,
  receiveConcern,
  screenConcern,
} from './concern.ts';
export {
  allSections,
  anApprovedDecision,
  approveDecision,
  aProposedDecision,
  aReturnedDecision,
  proposeDecision,
  returnDecision,
  voluntaryMeasures,
} from './decision.ts';
export {
  aClientFile,
  aJournalledMessage,
  anErasureBegun,
  anErasureCarriedOut,
  anErasureDecided,
  anErasureRequested,
  anErasureReviewed,
  beginErasure,
  decideErasure,
  erasureDays,
  mayGo,
  recordErasure,
  requestErasure,
  reviewErasure,
  strangersRecord,
} from './erasure.ts';
export {
  aHeldEvaluation,
  aMadePlan,
  anEndedMeasure,
  aStartedMeasure,
  endMeasure,
  holdEvaluation,
  makePlan,
  startMeasure,
} from './follow-up.ts';
export {
  aConcludedInvestigation,
  aHeardChild,
  anAssessedInvestigation,
  anExtendedInvestigation,
  anOpenedInvestigation,
  aPlannedInvestigation,
  assessInvestigation,
  extendInvestigation,
  hearChild,
  makeInvestigationPlan,
} from './investigation.ts';
export { aCorrectedNote, aWrittenNote, correctNote, writeNote } from './journal.ts';
export {
  aClosedCase,
  anAssignedCase,
  anOpenedCase,
  aReopenedCase,
  assignCase,
  closeCase,
  openCase,
  reopenCase,
} from './lifecycle.ts';
export { actOn, days, ids, noonOf } from './people.ts';
export {
  aCorrectedPerson,
  aGradedAddress,
  aRegisteredPerson,
  correctPerson,
  gradeAddress,
  registerPerson,
} from './person.ts';
