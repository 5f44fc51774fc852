import { assertNever, type Instant, type LocalDate } from '@saksgang/kernel';
import { dateInNorway, startOfDayInNorway } from '@saksgang/law';
import type { CaseEvent } from './case-file.ts';

/**
 * When an event was true in the world. A fact of today happened now; a fact of another date, whose hour
 * nobody wrote down, at the start of that day in Norway.
 */
export function occurredOn(event: CaseEvent, now: Instant): Instant {
  const when = whenOf(event);
  if (when === null) return now;
  if (isInstant(when)) return when;
  return when === dateInNorway(now) ? now : startOfDayInNorway(when);
}

function isInstant(when: Instant | LocalDate): when is Instant {
  return when.includes('T');
}

function whenOf(event: CaseEvent): Instant | LocalDate | null {
  const { type, data } = event;
  switch (type) {
    case 'CaseOpened':
      return data.openedOn;
    case 'CaseClosed':
      return data.closedOn;
    case 'CaseReopened':
      return data.reopenedOn;
    case 'ConcernReceived':
      return data.receivedAt;
    case 'ConcernScreened':
      return data.concludedOn;
    case 'ReporterNotified':
      return data.sentOn;
    case 'ReporterNotificationOmitted':
      return data.omittedOn;
    case 'InvestigationOpened':
      return data.openedOn;
    case 'InvestigationPlanMade':
      return data.madeOn;
    case 'InvestigationExtended':
      return data.decidedOn;
    case 'InvestigationAssessed':
      return data.assessedOn;
    case 'InvestigationConcluded':
      return data.concludedOn;
    case 'ChildHeard':
      return data.heardOn;
    case 'DecisionProposed':
      return data.proposedOn;
    case 'DecisionReturned':
      return data.returnedOn;
    case 'DecisionApproved':
      return data.approvedOn;
    case 'MeasureStarted':
      return data.startedOn;
    case 'MeasureEnded':
      return data.endedOn;
    case 'EvaluationHeld':
      return data.heldOn;
    case 'NoteWritten':
      return data.happenedOn;
    // Made, given or corrected in the same moment as it is recorded.
    case 'CaseAssigned':
    case 'CasePlacedInUnit':
    case 'CoworkerAdded':
    case 'CoworkerRemoved':
    case 'AccessGranted':
    case 'AccessWithdrawn':
    case 'ConflictOfInterestRecorded':
    case 'ConflictOfInterestLifted':
    case 'EmergencyAccessTaken':
    case 'EmergencyNoticeSent':
    case 'EmergencyNoticeSeen':
    case 'EmergencyAccessReviewed':
    case 'CaseOpenedForReview':
    case 'CaseReviewEnded':
    case 'PlanMade':
    case 'NoteCorrected':
      return null;
    default:
      return assertNever(type);
  }
}
