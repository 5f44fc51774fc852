/** Every event a case may hold, in the order of the schema: slice by slice, first things first. */
export const caseEventTypes = [
  'CaseOpened',
  'CaseAssigned',
  'CaseClosed',
  'CaseReopened',
  'CasePlacedInUnit',
  'CoworkerAdded',
  'CoworkerRemoved',
  'AccessGranted',
  'AccessWithdrawn',
  'ConflictOfInterestRecorded',
  'ConflictOfInterestLifted',
  'EmergencyAccessTaken',
  'EmergencyNoticeSent',
  'EmergencyNoticeSeen',
  'EmergencyAccessReviewed',
  'CaseOpenedForReview',
  'CaseReviewEnded',
  'ConcernReceived',
  'ConcernScreened',
  'ReporterNotified',
  'ReporterNotificationOmitted',
  'InvestigationOpened',
  'InvestigationPlanMade',
  'InvestigationExtended',
  'InvestigationAssessed',
  'InvestigationConcluded',
  'ChildHeard',
  'DecisionProposed',
  'DecisionReturned',
  'DecisionApproved',
  'PlanMade',
  'MeasureStarted',
  'MeasureEnded',
  'EvaluationHeld',
  'NoteWritten',
  'NoteCorrected',
] as const;

export type CaseEventType = (typeof caseEventTypes)[number];

/** The API may grow events this app has not met. */
export function isCaseEventType(type: string): type is CaseEventType {
  return caseEventTypes.some((known) => known === type);
}
