import { deadline, isPublicReporter, planParagraph, type Deadline } from '@saksgang/law';
import { investigationOf } from '../concern/investigation-of.ts';
import { canBeTold } from '../concern/reporter.ts';
import type { Concern } from '../concern/concern.ts';
import type { Investigation } from '../investigation/investigation.ts';
import type { Plan } from '../plan/plan.ts';
import type { CaseFile } from './case-file.ts';
import type { RunningDeadline } from './case-view.ts';
import { hasEnded } from './running-investigation.ts';

/** Every deadline that runs in the case, the nearest first. Overdue ones run until what they ask for is done. */
export function runningDeadlines(file: CaseFile): readonly RunningDeadline[] {
  return [
    ...file.concerns.flatMap((concern) => ofConcern(concern, file)),
    ...file.investigations.flatMap((investigation) => ofInvestigation(investigation, file)),
    ...file.plans.flatMap((plan) => ofPlan(plan, file)),
  ].sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}

function ofConcern(concern: Concern, file: CaseFile): readonly RunningDeadline[] {
  const { concernId, receivedOn, screening } = concern;
  const review = screening === null ? [running(deadline('D01', receivedOn), concernId)] : [];
  const receipt = owesReceipt(concern) ? [running(deadline('D02', receivedOn), concernId)] : [];
  const endedOn = owesOutcomeSince(concern, file.investigations);
  const outcome = endedOn === null ? [] : [running(deadline('D05', endedOn), concernId)];
  return [...review, ...receipt, ...outcome];
}

/** § 13-3(1): somebody is still to be told that the concern was received. */
export function owesReceipt({ receipt, reporter }: Concern): boolean {
  return receipt.status === 'Due' && canBeTold(reporter);
}

/** § 13-3(2): since when a public reporter is to be told what came of it; null when nobody is. */
export function owesOutcomeSince(concern: Concern, investigations: readonly Investigation[]) {
  const { outcomeNotice, reporter } = concern;
  if (outcomeNotice.status !== 'Due' || !canBeTold(reporter)) return null;
  if (!isPublicReporter(reporter.kind)) return null;
  return investigationOf(concern, investigations)?.conclusion?.concludedOn ?? null;
}

function ofInvestigation(investigation: Investigation, file: CaseFile): readonly RunningDeadline[] {
  const { investigationId, clockStartsOn, extension } = investigation;
  if (hasEnded(investigation, file)) return [];
  const ordinary = deadline('D03', clockStartsOn);
  if (!extension) return [running(ordinary, investigationId)];
  const extended = running(deadline('D04', clockStartsOn), investigationId);
  return [{ ...extended, dueOn: extension.dueOn, originallyDueOn: ordinary.dueOn }];
}

function ofPlan({ planId, kind, startsOn, evaluateBy }: Plan, file: CaseFile) {
  if (evaluateBy === null) return [];
  const latest = file.evaluations.findLast((evaluation) => evaluation.planId === planId);
  const evaluation: RunningDeadline = {
    rule: 'PLAN',
    paragraph: planParagraph(kind),
    startsOn: latest?.heldOn ?? startsOn,
    dueOn: evaluateBy,
    originallyDueOn: null,
    subjectId: planId,
  };
  return [evaluation];
}

function running({ rule, startsOn, dueOn }: Deadline, subjectId: string): RunningDeadline {
  const { id, paragraph } = rule;
  return { rule: id, paragraph, startsOn, dueOn, originallyDueOn: null, subjectId };
}
