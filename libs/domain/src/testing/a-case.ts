import { fold, type Happening, type Instant, type LocalDate } from '@saksgang/kernel';
import { dateInNorway } from '@saksgang/law';
import { caseDecider } from '../case/case.decider.ts';
import type { CaseEvent, CaseFile } from '../case/case-file.ts';
import { occurredOn } from '../case/occurred-on.ts';
import { aNotifiedReporter, aReceivedConcern, aScreenedConcern } from './concern.ts';
import { anApprovedDecision, aProposedDecision } from './decision.ts';
import { aHeldEvaluation, aMadePlan, anEndedMeasure, aStartedMeasure } from './follow-up.ts';
import {
  aConcludedInvestigation,
  aHeardChild,
  anAssessedInvestigation,
  anOpenedInvestigation,
  aPlannedInvestigation,
} from './investigation.ts';
import { aClosedCase, anAssignedCase, anOpenedCase } from './lifecycle.ts';
import { days, ids, noonOf } from './people.ts';

/** How far the example case has come. Each stage holds all the ones before it. */
export type Stage =
  | 'Received'
  | 'Investigating'
  | 'Heard'
  | 'Assessed'
  | 'Proposed'
  | 'Approved'
  | 'Planned'
  | 'Measured'
  | 'Evaluated'
  | 'Ended'
  | 'Closed';

const STORY: readonly (readonly [Stage, readonly CaseEvent[]])[] = [
  ['Received', [anOpenedCase(), aReceivedConcern(), anAssignedCase()]],
  ['Investigating', [aScreenedConcern(), anOpenedInvestigation(), aNotifiedReporter()]],
  ['Heard', [aPlannedInvestigation(), aHeardChild()]],
  ['Assessed', [anAssessedInvestigation()]],
  ['Proposed', [aProposedDecision()]],
  ['Approved', [anApprovedDecision(), aConcludedInvestigation()]],
  ['Planned', [aMadePlan()]],
  ['Measured', [aStartedMeasure()]],
  ['Evaluated', [aHeldEvaluation()]],
  ['Ended', [anEndedMeasure()]],
  ['Closed', [aClosedCase()]],
];

type Past = CaseEvent & { readonly by?: string; readonly at?: Instant };

/**
 * The example case's events up to a stage: recorded at noon of the day they happened, by the caseworker,
 * the approval by the leader.
 */
export function aCaseThatIs(stage: Stage): readonly Happening<CaseEvent>[] {
  const last = STORY.findIndex(([name]) => name === stage);
  return STORY.slice(0, last + 1).flatMap(([, events]) => events.map(recorded));
}

/** The folded file of some events, recorded or not. */
export function aCaseFile(events: readonly Past[]): CaseFile {
  return fold(caseDecider, events.map(recorded));
}

/** An event as the store gives it back: with who recorded it, and when. */
export function recorded(event: Past): Happening<CaseEvent> {
  const isApproval = event.type === 'DecisionApproved' || event.type === 'InvestigationConcluded';
  const by = isApproval ? ids.leader : ids.caseworker;
  return { by, at: noonOf(dayOf(event)), ...event };
}

function dayOf(event: CaseEvent): LocalDate {
  if (event.type === 'PlanMade') return event.data.startsOn;
  return dateInNorway(occurredOn(event, noonOf(days.received)));
}
