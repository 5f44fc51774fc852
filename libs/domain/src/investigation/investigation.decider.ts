import { assertNever, ok, type Happening, type LocalDate, type Result } from '@saksgang/kernel';
import { deadline } from '@saksgang/law';
import type { CaseFile } from '../case/case-file.ts';
import {
  firstBroken,
  LIMITS,
  notFound,
  required,
  validContents,
  wrongPhase,
} from '../shared/checks.ts';
import { same } from '../shared/same.ts';
import { today } from '../shared/today.ts';
import type { InvestigationEvent } from './investigation.events.ts';
import type {
  Investigation,
  InvestigationCommand,
  InvestigationRejection,
} from './investigation.ts';

type Outcome = Result<readonly InvestigationEvent[], InvestigationRejection>;
type Of<Type extends InvestigationCommand['type']> = Extract<
  InvestigationCommand,
  { readonly type: Type }
>;

/**
 * The work of an investigation: its plan, its one extension, its assessment (§ 2-2). It opens with the
 * concern's review and ends with a decision (§ 2-5), so neither is a command of its own.
 */
export function decideInvestigation(command: InvestigationCommand, file: CaseFile): Outcome {
  const investigation = file.investigations.find(
    ({ investigationId }) => investigationId === command.investigationId,
  );
  if (!investigation) return notFound('investigation');
  if (investigation.conclusion) {
    return wrongPhase('investigationEnded', investigation.conclusion.concludedOn);
  }
  switch (command.type) {
    case 'MakeInvestigationPlan':
      return makePlan(command, investigation);
    case 'ExtendInvestigation':
      return extend(command, investigation);
    case 'AssessInvestigation':
      return assess(command, investigation, file);
    default:
      return assertNever(command);
  }
}

function makePlan(command: Of<'MakeInvestigationPlan'>, { plan }: Investigation): Outcome {
  if (plan?.text === command.plan) return ok([]);
  const { investigationId } = command;
  return (
    firstBroken(required('plan', command.plan, LIMITS.text, 'bvl § 2-2(3)')) ??
    ok([
      {
        type: 'InvestigationPlanMade',
        data: { investigationId, madeOn: today(command), plan: command.plan },
      },
    ])
  );
}

/** § 2-2(2): once, in special cases, and before the three months are out. */
function extend(command: Of<'ExtendInvestigation'>, investigation: Investigation): Outcome {
  const { investigationId, reasons } = command;
  const { extension, clockStartsOn } = investigation;
  if (extension) {
    return extension.reasons === reasons
      ? ok([])
      : wrongPhase('alreadyExtended', extension.decidedOn);
  }
  const ordinary = deadline('D03', clockStartsOn);
  const decidedOn = today(command);
  if (decidedOn > ordinary.dueOn) return wrongPhase('extensionTooLate', ordinary.dueOn);
  const { dueOn } = deadline('D04', clockStartsOn);
  return (
    firstBroken(required('reasons', reasons, LIMITS.text, 'bvl § 2-2(2)')) ??
    ok([{ type: 'InvestigationExtended', data: { investigationId, decidedOn, dueOn, reasons } }])
  );
}

function assess(
  command: Of<'AssessInvestigation'>,
  investigation: Investigation,
  file: CaseFile,
): Outcome {
  const { investigationId, assessment, grounds } = command;
  const before = investigation.assessment;
  if (before?.text === assessment && same(before.grounds, grounds)) return ok([]);
  if (hasDecisionWaiting(investigation, file)) return wrongPhase('decisionPending');
  // § 1-4: the child has taken part since the investigation opened, or a reason stands why not.
  if (!isHeardSince(investigation.openedOn, file)) return wrongPhase('childNotHeard');
  const assessedOn = today(command);
  return (
    firstBroken(
      required('assessment', assessment, LIMITS.text, 'bvl § 2-2'),
      ...validContents('grounds', grounds, assessedOn),
    ) ??
    ok([
      { type: 'InvestigationAssessed', data: { investigationId, assessedOn, assessment, grounds } },
    ])
  );
}

/** What lies with the approver rests on the assessment as it stood: a return comes first. */
function hasDecisionWaiting({ investigationId }: Investigation, file: CaseFile): boolean {
  return file.decisions.some(
    (decision) => decision.investigationId === investigationId && decision.status === 'Proposed',
  );
}

function isHeardSince(openedOn: LocalDate, file: CaseFile): boolean {
  return file.statements.some(({ heardOn }) => heardOn >= openedOn);
}

export function evolveInvestigations(
  investigations: readonly Investigation[],
  event: Happening<InvestigationEvent>,
): readonly Investigation[] {
  const { type, data } = event;
  const { investigationId } = data;
  switch (type) {
    case 'InvestigationOpened':
      return [
        ...investigations,
        { ...data, plan: null, extension: null, assessment: null, conclusion: null },
      ];
    case 'InvestigationPlanMade':
      return change(investigations, investigationId, {
        plan: { madeOn: data.madeOn, text: data.plan },
      });
    case 'InvestigationExtended': {
      const { decidedOn, dueOn, reasons } = data;
      return change(investigations, investigationId, { extension: { decidedOn, dueOn, reasons } });
    }
    case 'InvestigationAssessed': {
      const { assessedOn, assessment, grounds } = data;
      return change(investigations, investigationId, {
        assessment: { assessedOn, text: assessment, grounds },
      });
    }
    case 'InvestigationConcluded': {
      const { outcome, concludedOn, decisionId } = data;
      return change(investigations, investigationId, {
        conclusion: { outcome, concludedOn, decisionId },
      });
    }
    default:
      return assertNever(type);
  }
}

function change(
  investigations: readonly Investigation[],
  investigationId: string,
  part: Partial<Investigation>,
): readonly Investigation[] {
  return investigations.map((investigation) =>
    investigation.investigationId === investigationId
      ? { ...investigation, ...part }
      : investigation,
  );
}
