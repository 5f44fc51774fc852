import fc from 'fast-check';
import type { CaseCommand } from '../case/case-file.ts';
import { DECISION_SECTIONS } from '../decision/decision.events.ts';
import {
  addCoworker,
  endReview,
  grantAccess,
  liftConflict,
  openForReview,
  recordConflict,
  reviewEmergency,
  seeEmergencyNotice,
  takeEmergencyAccess,
} from './access.ts';
import {
  anAnonymousReporter,
  aPrivateReporter,
  aPublicReporter,
  notifyReporter,
  omitNotification,
  receiveConcern,
  screenConcern,
} from './concern.ts';
import { allSections, approveDecision, proposeDecision, returnDecision } from './decision.ts';
import { endMeasure, holdEvaluation, makePlan, startMeasure } from './follow-up.ts';
import {
  assessInvestigation,
  extendInvestigation,
  hearChild,
  makeInvestigationPlan,
} from './investigation.ts';
import { correctNote, writeNote } from './journal.ts';
import { assignCase, closeCase, openCase, reopenCase } from './lifecycle.ts';
import { days, ids, noonOf } from './people.ts';

const oneOf = fc.constantFrom;
const anyDay = oneOf(...Object.values(days));
const act = {
  by: oneOf(ids.caseworker, ids.leader),
  now: oneOf(days.screened, days.proposed, days.approved, days.closed).map(noonOf),
};
const words = oneOf('Ord.', 'Andre ord.', '');
const concernId = oneOf(ids.concern, ids.secondConcern);
const investigationId = oneOf(ids.investigation, ids.secondInvestigation);
const decisionId = oneOf(ids.decision, ids.secondDecision);
const contentHash = oneOf('a'.repeat(64), 'b'.repeat(64));
const about = oneOf('Receipt', 'Outcome');

const ofConcerns = [
  fc
    .record({
      ...act,
      concernId,
      reporter: oneOf(aPublicReporter, aPrivateReporter, anAnonymousReporter),
    })
    .map(receiveConcern),
  fc
    .record({
      ...act,
      concernId,
      investigationId,
      outcome: oneOf('2', '3', '4', '10', '1', 'x'),
      contents: oneOf([], [{ code: '1.2.03', clarification: null }]),
      reasons: words,
    })
    .map(screenConcern),
  fc.record({ ...act, concernId, about, sentOn: anyDay }).map(notifyReporter),
  fc
    .record({
      ...act,
      concernId,
      about,
      ground: oneOf('ManifestlyGroundless', 'SpecialReasons', 'ReporterUnknown'),
      reasons: words,
    })
    .map(omitNotification),
] as const;

const ofInvestigations = [
  fc.record({ ...act, investigationId, plan: words }).map(makeInvestigationPlan),
  fc.record({ ...act, investigationId, reasons: words }).map(extendInvestigation),
  fc.record({ ...act, investigationId, assessment: words }).map(assessInvestigation),
  fc.record({ ...act, heardOn: anyDay, manner: oneOf('1.1', '2.2', 'x') }).map(hearChild),
] as const;

const ofDecisions = [
  fc
    .record({
      ...act,
      decisionId,
      contentHash,
      investigationId: fc.option(investigationId),
      kind: oneOf('Measures', 'Dismissal', 'Petition'),
      outcome: oneOf('1', '2', '3', null),
      sections: oneOf(allSections, allSections, allSections.slice(0, DECISION_SECTIONS.length - 1)),
    })
    .map(proposeDecision),
  fc.record({ ...act, decisionId, contentHash, comment: words }).map(returnDecision),
  fc.record({ ...act, decisionId, contentHash }).map(approveDecision),
] as const;

const ofFollowUp = [
  fc.record({ ...act, startsOn: anyDay, evaluateBy: anyDay }).map(makePlan),
  fc.record({ ...act, decisionId, startedOn: anyDay }).map(startMeasure),
  fc.record({ ...act, endedOn: anyDay, reasons: words }).map(endMeasure),
  fc
    .record({
      ...act,
      heldOn: anyDay,
      conclusion: oneOf('Continue', 'Change', 'End'),
      evaluateBy: fc.option(anyDay),
    })
    .map(holdEvaluation),
] as const;

const ofTheCase = [
  fc.record(act).map(openCase),
  fc.record({ ...act, to: oneOf(ids.caseworker, ids.leader) }).map(assignCase),
  fc.record({ ...act, reasons: words }).map(closeCase),
  fc.record({ ...act, reasons: words }).map(reopenCase),
  fc.record({ ...act, happenedOn: anyDay, text: words }).map(writeNote),
  fc.record({ ...act, text: words, reasons: words }).map(correctNote),
] as const;

const user = oneOf(ids.caseworker, ids.leader, ids.colleague);

const ofAccess = [
  fc.record({ ...act, user }).map(addCoworker),
  fc.record({ ...act, user }).map(grantAccess),
  fc.record({ ...act, user, ground: oneOf('Kinship', 'LeaderDisqualified') }).map(recordConflict),
  fc.record({ ...act, user, reasons: words }).map(liftConflict),
  fc.record({ ...act, reasons: words }).map(takeEmergencyAccess),
  fc.record(act).map(seeEmergencyNotice),
  fc.record({ ...act, comment: words }).map(reviewEmergency),
  fc.record({ ...act, reasons: words }).map(openForReview),
  fc.record(act).map(endReview),
] as const;

/** Any command on the example case, sensible or not, from pools small enough that many of them meet. */
export const anyCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  ...ofConcerns,
  ...ofInvestigations,
  ...ofDecisions,
  ...ofFollowUp,
  ...ofTheCase,
  ...ofAccess,
);
