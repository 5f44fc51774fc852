import { isCaseEventType, type CaseEventType } from '../../shared/case-events/event-types.ts';
import type { PhaseKey } from './phases.ts';

/** Where on the page an event is seen; null for what belongs to the case as a whole. */
const phases: Readonly<Record<CaseEventType, PhaseKey | null>> = {
  CaseOpened: null,
  CaseAssigned: null,
  CaseClosed: null,
  CaseReopened: null,
  CasePlacedInUnit: null,
  CoworkerAdded: null,
  CoworkerRemoved: null,
  AccessGranted: null,
  AccessWithdrawn: null,
  ConflictOfInterestRecorded: null,
  ConflictOfInterestLifted: null,
  EmergencyAccessTaken: null,
  EmergencyNoticeSent: null,
  EmergencyNoticeSeen: null,
  EmergencyAccessReviewed: null,
  CaseOpenedForReview: null,
  CaseReviewEnded: null,
  ConcernReceived: 'CONCERN',
  ConcernScreened: 'CONCERN',
  ReporterNotified: 'CONCERN',
  ReporterNotificationOmitted: 'CONCERN',
  InvestigationOpened: 'INVESTIGATION',
  InvestigationPlanMade: 'INVESTIGATION',
  InvestigationExtended: 'INVESTIGATION',
  InvestigationAssessed: 'INVESTIGATION',
  InvestigationConcluded: 'INVESTIGATION',
  ChildHeard: null,
  DecisionProposed: 'DECISION',
  DecisionReturned: 'DECISION',
  DecisionApproved: 'DECISION',
  PlanMade: 'MEASURES',
  MeasureStarted: 'MEASURES',
  MeasureEnded: 'MEASURES',
  EvaluationHeld: 'EVALUATION',
  NoteWritten: null,
  NoteCorrected: null,
};

/** The phase that Replay opens at an event, so that what it changed is in view. */
export function phaseOfEvent(type: string): PhaseKey | null {
  return isCaseEventType(type) ? phases[type] : null;
}
