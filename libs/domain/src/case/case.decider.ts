import { assertNever, type Decider, type Err, type Happening, type Result } from '@saksgang/kernel';
import { decideAccess } from '../access/access.decider.ts';
import { evolveAccess } from '../access/access.evolve.ts';
import { nobodyYet } from '../access/access.ts';
import { notForYou } from '../access/not-for-you.ts';
import { decideConcern, evolveConcerns } from '../concern/concern.decider.ts';
import { decideDecision, evolveDecisions } from '../decision/decision.decider.ts';
import { decideEvaluation, evolveEvaluations } from '../evaluation/evaluation.decider.ts';
import {
  decideInvestigation,
  evolveInvestigations,
} from '../investigation/investigation.decider.ts';
import { decideJournal, evolveNotes } from '../journal/journal.decider.ts';
import { decideLifecycle, evolveLifecycle } from '../lifecycle/lifecycle.decider.ts';
import { decideMeasure, evolveMeasures } from '../measure/measure.decider.ts';
import { decideParticipation, evolveStatements } from '../participation/participation.decider.ts';
import { decidePlan, evolvePlans } from '../plan/plan.decider.ts';
import { notFound, wrongPhase } from '../shared/checks.ts';
import type { CaseCommand, CaseEvent, CaseFile, CaseRejection } from './case-file.ts';

const notOpened: CaseFile = {
  status: 'NotOpened',
  caseNumber: null,
  childId: null,
  openedOn: null,
  closedOn: null,
  responsible: null,
  access: nobodyYet,
  concerns: [],
  investigations: [],
  statements: [],
  decisions: [],
  plans: [],
  measures: [],
  evaluations: [],
  notes: [],
};

/** One child's case, from the first concern on: every slice's rules over the whole file. */
export const caseDecider: Decider<CaseCommand, CaseFile, CaseEvent, CaseRejection> = {
  initial: notOpened,
  decide: (command, file) =>
    notForYou(command, file) ?? notNow(command, file) ?? decideInSlice(command, file),
  evolve,
};

/** What may be done before a case is opened, and after it is closed. All else waits for an open case. */
const BEFORE_OPENING: ReadonlySet<CaseCommand['type']> = new Set(['OpenCase', 'ReceiveConcern']);
const AFTER_CLOSING: ReadonlySet<CaseCommand['type']> = new Set([
  'ReceiveConcern',
  'ReopenCase',
  // § 13-3: the reporter is still to be told when the case ends with the decision.
  'NotifyReporter',
  'OmitReporterNotification',
  // A closed file is still somebody's to look after, and still not everybody's to see.
  'PlaceCaseInUnit',
  'AddCoworker',
  'RemoveCoworker',
  'GrantAccess',
  'WithdrawAccess',
  'RecordConflictOfInterest',
  'LiftConflictOfInterest',
  'TakeEmergencyAccess',
  'SeeEmergencyNotice',
  'ReviewEmergencyAccess',
  'OpenCaseForReview',
  'EndCaseReview',
]);

function notNow({ type }: CaseCommand, { status, closedOn }: CaseFile): Err<CaseRejection> | null {
  switch (status) {
    case 'Open':
      return null;
    case 'NotOpened':
      return BEFORE_OPENING.has(type) ? null : notFound('case');
    case 'Closed':
      return AFTER_CLOSING.has(type) ? null : wrongPhase('caseClosed', closedOn ?? undefined);
    default:
      return assertNever(status);
  }
}

function decideInSlice(
  command: CaseCommand,
  file: CaseFile,
): Result<readonly CaseEvent[], CaseRejection> {
  switch (command.type) {
    case 'OpenCase':
    case 'AssignCase':
    case 'CloseCase':
    case 'ReopenCase':
      return decideLifecycle(command, file);
    case 'PlaceCaseInUnit':
    case 'AddCoworker':
    case 'RemoveCoworker':
    case 'GrantAccess':
    case 'WithdrawAccess':
    case 'RecordConflictOfInterest':
    case 'LiftConflictOfInterest':
    case 'TakeEmergencyAccess':
    case 'SeeEmergencyNotice':
    case 'ReviewEmergencyAccess':
    case 'OpenCaseForReview':
    case 'EndCaseReview':
      return decideAccess(command, file);
    case 'ReceiveConcern':
    case 'ScreenConcern':
    case 'NotifyReporter':
    case 'OmitReporterNotification':
      return decideConcern(command, file);
    case 'MakeInvestigationPlan':
    case 'ExtendInvestigation':
    case 'AssessInvestigation':
      return decideInvestigation(command, file);
    case 'HearChild':
      return decideParticipation(command, file);
    case 'ProposeDecision':
    case 'ReturnDecision':
    case 'ApproveDecision':
      return decideDecision(command, file);
    case 'MakePlan':
      return decidePlan(command, file);
    case 'StartMeasure':
    case 'EndMeasure':
      return decideMeasure(command, file);
    case 'HoldEvaluation':
      return decideEvaluation(command, file);
    case 'WriteNote':
    case 'CorrectNote':
      return decideJournal(command, file);
    default:
      return assertNever(command);
  }
}

function evolve(file: CaseFile, event: Happening<CaseEvent>): CaseFile {
  switch (event.type) {
    case 'CaseClosed':
      return { ...evolveLifecycle(file, event), plans: evolvePlans(file.plans, event) };
    case 'CaseOpened':
    case 'CaseAssigned':
    case 'CaseReopened':
      return evolveLifecycle(file, event);
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
      return evolveAccess(file, event);
    case 'ConcernReceived':
    case 'ConcernScreened':
    case 'ReporterNotified':
    case 'ReporterNotificationOmitted':
      return { ...file, concerns: evolveConcerns(file.concerns, event) };
    case 'InvestigationOpened':
    case 'InvestigationPlanMade':
    case 'InvestigationExtended':
    case 'InvestigationAssessed':
    case 'InvestigationConcluded':
      return { ...file, investigations: evolveInvestigations(file.investigations, event) };
    case 'ChildHeard':
      return { ...file, statements: evolveStatements(file.statements, event) };
    case 'DecisionProposed':
    case 'DecisionReturned':
    case 'DecisionApproved':
      return { ...file, decisions: evolveDecisions(file.decisions, event) };
    case 'PlanMade':
      return { ...file, plans: evolvePlans(file.plans, event) };
    case 'EvaluationHeld':
      return {
        ...file,
        evaluations: evolveEvaluations(file.evaluations, event),
        plans: evolvePlans(file.plans, event),
      };
    case 'MeasureStarted':
    case 'MeasureEnded':
      return { ...file, measures: evolveMeasures(file.measures, event) };
    case 'NoteWritten':
    case 'NoteCorrected':
      return { ...file, notes: evolveNotes(file.notes, event) };
    default:
      return assertNever(event);
  }
}
